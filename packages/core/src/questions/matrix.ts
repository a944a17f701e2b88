import type { ActRule } from '#authorities/model.ts'
import { isAlways } from '#conditions/model.ts'
import { grouped } from '#primitives/grouped.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import type { Slug } from '#primitives/model.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { isPositive } from '#ruleset/compile/isPositive.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { heldBy } from './candidates.ts'
import { termOf } from './cite.ts'
import type { Letter, MatrixAnswer, MatrixCell, MatrixQuestion, MatrixRow } from './model/matrix.ts'

interface Entry {
  readonly action: Slug
  readonly object: Slug
  readonly role: Slug
  readonly letter: Letter
  readonly conditional: boolean
  readonly rule: { readonly id: Slug; readonly section?: string; readonly norms: readonly string[] }
  readonly shape: 'role' | 'any' | 'all' | 'unassigned'
}

/**
 * Who does what, as a RACI matrix derived from the rules: a row an act on an object, a column a role. A decision,
 * an office and a responsibility make their bearer accountable; preparing and executing make it responsible.
 */
export function matrix(compiled: CompiledRuleset, question: MatrixQuestion): MatrixAnswer {
  const entries = [...actEntries(compiled, question.at), ...officeEntries(compiled, question.at)]
  const rows = grouped(entries, ({ object, action }) => `${object} ${action}`)
  const all = [...rows.keys()].sort().map((key) => rowOf(compiled, rows.get(key)!, entries))
  const shown = all.filter((row) => isWanted(compiled, row, question))
  const roles = [...new Set(shown.flatMap((row) => row.cells.map((cell) => cell.role)))].sort()
  return { roles: roles.map((id) => ({ id, term: termOf(compiled, id) })), rows: shown }
}

function isWanted(compiled: CompiledRuleset, row: MatrixRow, { role, object, section }: MatrixQuestion): boolean {
  if (role !== undefined && !row.cells.some((cell) => cell.role === role)) return false
  if (object !== undefined && !typeLine(compiled, row.object).includes(object)) return false
  return (
    section === undefined ||
    row.sections.some((one) => one === section || one.startsWith(`${section}.`) || one.startsWith(`${section} `))
  )
}

function actEntries(compiled: CompiledRuleset, at: string): readonly Entry[] {
  return compiled.acts
    .filter(({ rule, validity }) => isPositive(rule) && isInForce(validity, at))
    .flatMap(({ rule }) => {
      const common = {
        action: rule.action,
        object: rule.object,
        conditional: !isAlways(rule.when) || rule.unless !== undefined,
        rule,
      }
      const entry = (role: Slug, letter: Letter, shape: Entry['shape']): Entry => ({ ...common, role, letter, shape })
      const bearer = rule.role.kind === 'unassigned' ? ['unassigned'] : rolesIn(rule.role).map((one) => one.role)
      return [
        ...bearer.map((role) => entry(role, letterOf(compiled, rule), rule.role.kind)),
        ...(rule.with ? rolesIn(rule.with).map(({ role }) => entry(role, 'C', 'role')) : []),
        ...(rule.to ? rolesIn(rule.to).map(({ role }) => entry(role, 'I', 'role')) : []),
      ]
    })
}

function letterOf(compiled: CompiledRuleset, rule: ActRule): Letter {
  const kind = own(compiled.ruleset.actions, rule.action)?.kind
  if (kind === 'decide' || kind === 'hold' || kind === 'answer' || kind === 'approve') return 'A'
  // Where somebody is consulted by another, it is the other who acts.
  return kind === 'consult' && rule.with === undefined ? 'C' : 'R'
}

/** To hold a role by office is an act of its own. */
function officeEntries(compiled: CompiledRuleset, at: string): readonly Entry[] {
  return [...compiled.holders.values()].flat().flatMap((linked): readonly Entry[] => {
    const { rule, validity } = linked as Linked & typeof linked
    const action = heldBy(compiled, rule.role)
    const role = own(compiled.ruleset.roles, rule.role)
    if (action === undefined || !role || !isInForce(validity, at)) return []
    const conditional = !isAlways(rule.when) || rule.unless !== undefined
    return rolesIn(rule.holder).map((one) => ({
      action,
      object: role.per,
      role: one.role,
      letter: 'A' as const,
      conditional,
      rule,
      shape: rule.holder.kind,
    }))
  })
}

function rowOf(compiled: CompiledRuleset, entries: readonly Entry[], all: readonly Entry[]): MatrixRow {
  const { action, object } = entries[0]!
  const byRole = grouped(entries, ({ role }) => role)
  const cells = [...byRole.keys()].sort().map((role): MatrixCell => {
    const own = byRole.get(role)!
    return {
      role,
      letters: [...new Set(own.map((one) => one.letter))].sort(),
      conditional: own.every((one) => one.conditional),
      rules: [...new Set(own.map((one) => one.rule.id))],
    }
  })
  return compact({
    action,
    object,
    sections: [...new Set(entries.flatMap((one) => (one.rule.section === undefined ? [] : [one.rule.section])))],
    norms: [...new Set(entries.flatMap((one) => one.rule.norms))],
    cells,
    ...accountability(compiled, entries, all),
  })
}

/** Exactly one accountable, or why not: whoever decides or answers, else whoever answers for the object as such. */
function accountability(
  compiled: CompiledRuleset,
  entries: readonly Entry[],
  all: readonly Entry[],
): Pick<MatrixRow, 'accountable' | 'mark'> {
  const direct = entries.filter((one) => one.letter === 'A')
  if (direct.length > 0) return oneOf(direct)
  if (
    entries.every((one) => one.role === 'unassigned' || one.letter === 'I' || one.letter === 'C') &&
    entries.some((one) => one.role === 'unassigned')
  )
    return { mark: 'unassigned' }
  const types = typeLine(compiled, entries[0]!.object)
  const answering = all.filter(
    (one) => one.action === 'be-responsible' && types.includes(one.object) && one.letter === 'A',
  )
  return answering.length > 0 ? oneOf(answering) : { mark: 'not-stated' }
}

function oneOf(entries: readonly Entry[]): Pick<MatrixRow, 'accountable' | 'mark'> {
  const named = entries.filter((one) => one.role !== 'unassigned')
  if (named.length === 0) return { mark: 'unassigned' }
  const sure = named.filter((one) => !one.conditional)
  const roles = [...new Set((sure.length > 0 ? sure : named).map((one) => one.role))]
  if (roles.length === 1)
    return sure.length > 0 ? { accountable: roles[0]! } : { accountable: roles[0]!, mark: 'conditional' }
  const shapes = new Set(named.map((one) => `${one.rule.id} ${one.shape}`))
  if (shapes.size === 1) return { mark: named[0]!.shape === 'any' ? 'any' : 'joint' }
  return { mark: sure.length > 1 ? 'contested' : 'conditional' }
}
