import { FALSE, TRUE, UNKNOWN, type Day, type Path, type Slug } from '#primitives/model.ts'
import { own } from '#primitives/ancestors.ts'
import { MUNICIPALITY } from '#roles/compile/role.ts'
import type { StateRule } from '#requirements/model.ts'
import type { ObjectRecord } from '#register/state.ts'
import {
  editionsOf,
  exists,
  factOf,
  isInForce as isDocumentInForce,
  isKind,
  objectsNaming,
  objectsOf,
  type RegisterView,
} from '#register/view.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { rememberOf, typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { gather, type Evidence } from '../evidence.ts'
import type { Finding, FindingKind } from '../model/audit.ts'
import { missingItems } from '../require.ts'
import { holdersOf } from '../holders.ts'
import { readerOf } from '../look.ts'
import { finding } from './finding.ts'
import { namesMember } from './names.ts'

/** What must always hold of an object of its type, judged by the rules of the day asked. */
export function auditObject(compiled: CompiledRuleset, view: RegisterView, record: ObjectRecord): readonly Finding[] {
  const { ref } = record
  const rules = rulesInForce(compiled, ref.type, view.at)
  if (rules.length === 0 || !exists(view, record) || isRetired(view, record)) return []
  const name = factOf(view, record, 'name')
  const object = { ...ref, ...(typeof name === 'string' && { name }) }
  const evidence = gather(compiled, { at: view.at, object: ref.type, id: ref.id, view })
  return rules.flatMap((one) => judgeState(one, evidence, object))
}

/** Those in force on a day, which is mostly the one of the last object. */
function rulesInForce(compiled: CompiledRuleset, type: Slug, at: Day): readonly Linked<StateRule>[] {
  const days = rememberOf(compiled, 'in force on a day', type, () => ({ at: '', rules: NO_RULES }))
  if (days.at !== at) {
    days.rules = rulesOn(compiled, type).filter(({ validity }) => isInForce(validity, at))
    days.at = at
  }
  return days.rules
}

const NO_RULES: readonly Linked<StateRule>[] = []

const rulesOn = (compiled: CompiledRuleset, type: Slug): readonly Linked<StateRule>[] =>
  rememberOf(compiled, 'always', type, () => {
    const line = type === MUNICIPALITY || own(compiled.ruleset.types, type) ? typeLine(compiled, type) : []
    return compiled.states.filter(
      ({ rule }) =>
        rule.before === undefined && rule.modality !== 'may' && 'type' in rule.for && line.includes(rule.for.type),
    )
  })

/** A governing document that is no longer, or not yet, in force binds nobody to its contents. */
const isRetired = (view: RegisterView, record: ObjectRecord): boolean =>
  isKind(view, record.ref.type, 'governing-document') && !isDocumentInForce(view, record)

function judgeState(linked: Linked<StateRule>, evidence: Evidence, object: Finding['object']): readonly Finding[] {
  const unknown = new Set<Path>()
  const { compiled } = evidence
  const ask = (at: number) => {
    const truth = evidence.ask(at)
    if (truth === UNKNOWN)
      compiled.pool.atoms[at]!.paths.forEach((path) => evidence.read(path) === undefined && unknown.add(path))
    return truth
  }
  const applies = linked.applies(ask)
  if (applies === FALSE) return []
  const met = linked.must!(ask)
  if (met === TRUE) return []
  const { rule } = linked
  if (met === UNKNOWN || applies === UNKNOWN)
    return [finding('cannot-tell', rule, { object, needs: [...unknown].sort() }, 'info')]
  return [describe(rule, evidence, object)]
}

function describe(rule: StateRule, evidence: Evidence, object: Finding['object']): Finding {
  const items = rule.items ?? []
  switch (rule.about) {
    case 'holder': {
      const role = items[0] ?? ''
      const holders =
        evidence.view && evidence.ref ? holdersOf(readerOf(evidence.compiled, evidence.view), role, evidence.ref) : []
      return finding(
        holders.length === 0 ? 'vacant' : tooMany(evidence.compiled, rule) ? 'too-many-holders' : 'vacant',
        rule,
        {
          object,
          role,
          ...(holders.length > 0 && { holders: holders.map((one) => one.holder) }),
          ...(evidence.view &&
            namesMember(
              evidence.view,
              holders.map((one) => one.holder),
            )),
        },
      )
    }
    case 'document':
      return finding(documentKind(rule, evidence), rule, { object, items })
    case 'content':
    case 'precondition':
      return finding('content-missing', rule, { object, items: missingItems(rule, evidence) })
    case 'choice':
      return finding('wrong-choice', rule, { object })
    default:
      return finding('state-broken', rule, { object })
  }
}

const tooMany = (compiled: CompiledRuleset, rule: StateRule): boolean =>
  rememberOf(compiled, 'too many', rule.id, () => JSON.stringify(rule.must).includes('"lte"'))

function documentKind(rule: StateRule, { view, ref }: Evidence): FindingKind {
  if ('test' in rule.must || 'some' in rule.must) return 'not-derived'
  const type = rule.items?.[0]
  if (!view || type === undefined) return 'document-missing'
  const isWhole = !ref || ref.type === MUNICIPALITY
  const candidates = isWhole ? objectsOf(view, type) : objectsNaming(view, type, ref.id)
  const expired = candidates.some(
    (record) => (isWhole || factOf(view, record, ref.type) === ref.id) && editionsOf(view, record).length > 0,
  )
  return expired ? 'document-expired' : 'document-missing'
}
