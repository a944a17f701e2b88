import { conjunction } from '#conditions/compile/normalize.ts'
import { isAlways, type Condition } from '#conditions/model.ts'
import { canonical } from '#primitives/canonical.ts'
import { compact } from '#primitives/compact.ts'
import { own } from '#primitives/ancestors.ts'
import type { Day, Facts, Json } from '#primitives/model.ts'
import { applicability, caseOf } from '#ruleset/compile/clashes.ts'
import { typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { bearerRoles, broaderStand, standsOf, strength, type Stand } from './compare/sides.ts'
import type { CompareAnswer, CompareDifference, CompareQuestion, Relation, Side } from './model/compare.ts'
import { who } from './who.ts'

/**
 * How two rulesets differ, act by act and requirement by requirement: the same, stricter or looser, moved to another
 * role, another deadline, or only in one. The second is compared with the first; each difference cites both and,
 * where there is one, shows a case on which they answer differently. Two versions of one ruleset compare likewise.
 */
export function compare(first: CompiledRuleset, second: CompiledRuleset, question: CompareQuestion): CompareAnswer {
  const { at } = question
  const [a, b] = [standsOf(first, at), standsOf(second, at)]
  const keys = [...new Set([...a.keys(), ...b.keys()])].sort()
  const differences = keys
    .map((key) => {
      const [left, right] = [a.get(key), b.get(key)]
      return difference(
        { first, second, at },
        left ?? broaderStand(first, right!, at),
        right ?? broaderStand(second, left!, at),
      )
    })
    .filter((one) => isWanted(first, second, one, question))
  const summary = Object.fromEntries(
    RELATIONS.map((relation) => [relation, differences.filter((one) => one.relation === relation).length]),
  ) as Record<Relation, number>
  return { a: nameOf(first), b: nameOf(second), differences, summary }
}

const RELATIONS: readonly Relation[] = [
  'same',
  'stricter',
  'looser',
  'moved',
  'deadline',
  'changed',
  'only-first',
  'only-second',
]

const nameOf = ({ ruleset }: CompiledRuleset): CompareAnswer['a'] => ({
  id: ruleset.id,
  name: ruleset.municipality.name,
})

function isWanted(
  first: CompiledRuleset,
  second: CompiledRuleset,
  one: CompareDifference,
  { object, action }: CompareQuestion,
): boolean {
  if (action !== undefined && one.action !== action) return false
  return (
    object === undefined ||
    typeLine(first, one.object).includes(object) ||
    typeLine(second, one.object).includes(object)
  )
}

interface Pair {
  readonly first: CompiledRuleset
  readonly second: CompiledRuleset
  readonly at: Day
}

function difference(pair: Pair, a: Stand | undefined, b: Stand | undefined): CompareDifference {
  const head = (a ?? b)!
  const common = compact({ kind: head.kind, action: head.action, object: head.object, a: a?.side, b: b?.side })
  const relations =
    a === undefined ? (['only-second'] as const) : b === undefined ? (['only-first'] as const) : relationsOf(pair, a, b)
  const [relation = 'same', ...also] = relations
  const witness = head.kind === 'act' && relation !== 'same' ? witnessOf(pair, a, b) : undefined
  return compact({ ...common, relation, also, witness })
}

function relationsOf(pair: Pair, a: Stand, b: Stand): readonly Relation[] {
  const relations: Relation[] = []
  if (canonical([...a.side.roles]) !== canonical([...b.side.roles])) relations.push('moved')
  const byStrength = strength(b.side.modality) - strength(a.side.modality)
  if (byStrength !== 0) relations.push(byStrength > 0 ? 'stricter' : 'looser')
  const time = compareTime(a.side, b.side)
  if (time) relations.push('deadline')
  const scope = compareScope(pair, a, b)
  if (scope && !relations.includes(scope)) relations.push(scope)
  // As many cases as before, and the same roles, but some cases are now another's: a limit between two roles moved.
  if (!scope && !relations.includes('moved') && !apart(pair, a, b).next().done) relations.push('moved')
  return relations
}

const compareTime = (a: Side, b: Side): boolean => canonical(a.time ?? null) !== canonical(b.time ?? null)

/** Whether the second applies in fewer cases than the first (looser), in more (stricter), or in others. */
function compareScope(pair: Pair, a: Stand, b: Stand): Relation | undefined {
  const [wa, wb] = [whenever(a.linked), whenever(b.linked)]
  if (canonical(wa as unknown as Json) === canonical(wb as unknown as Json)) return undefined
  const onlyA = reachable(pair, a, [wa, { not: wb }])
  const onlyB = reachable(pair, b, [wb, { not: wa }])
  if (onlyA && onlyB) return 'changed'
  if (!onlyA && !onlyB) return undefined
  const permits = a.side.modality === 'may'
  return onlyA === permits ? 'stricter' : 'looser'
}

/** The cases in which any of several rules applies. */
const whenever = (linked: readonly Linked[]): Condition => {
  const each = linked.map((one) => conjunction(applicability(one.rule)))
  return each.some(isAlways) ? { all: [] } : { any: each }
}

function reachable(pair: Pair, stand: Stand, conditions: readonly Condition[]): boolean {
  const search = caseFor(pair, stand, conditions)
  return search.found || !search.sure
}

function caseFor({ first, second, at }: Pair, { object }: Stand, conditions: readonly Condition[]) {
  const { ruleset: names, sources } = own(first.ruleset.types, object) ? first : second
  return caseOf(conditions, object, at, { names, sources })
}

/** A case for each role in which the rules of one side have it act, and those of the other do not. */
function* apart(pair: Pair, a: Stand | undefined, b: Stand | undefined): Generator<Facts> {
  const stand = (a ?? b)!
  for (const role of new Set([...(a?.side.roles ?? []), ...(b?.side.roles ?? [])])) {
    const [ofA, ofB] = [a, b].map((one) => one?.linked.filter(({ rule }) => bearerRoles(rule).includes(role)) ?? [])
    for (const [here, there] of [
      [ofA!, ofB!],
      [ofB!, ofA!],
    ]) {
      if (here!.length === 0) continue
      const search = caseFor(pair, stand, [whenever(here!), ...(there!.length > 0 ? [{ not: whenever(there!) }] : [])])
      if (search.found) yield search.facts
    }
  }
}

/** A case in which a rule of either side applies and the two answer differently. */
function witnessOf(pair: Pair, a: Stand | undefined, b: Stand | undefined): CompareDifference['witness'] {
  const { first, second, at } = pair
  const stand = (a ?? b)!
  if (stand.action === undefined) return undefined
  for (const facts of apart(pair, a, b)) {
    const [left, right] = [shortAnswer(first, stand, at, facts), shortAnswer(second, stand, at, facts)]
    if (left !== right) return { at, facts, a: left, b: right }
  }
  return undefined
}

function shortAnswer(compiled: CompiledRuleset, { action, object }: Stand, at: Day, facts: Facts): string {
  if (!own(compiled.ruleset.types, object) || !own(compiled.ruleset.actions, action!)) return 'none'
  const answer = who(compiled, { at, action: action!, object, facts })
  const roles = [...new Set(answer.answers.map((one) => one.role))].sort()
  return roles.length > 0 ? `${answer.outcome} ${roles.join(' ')}` : answer.outcome
}
