import { FALSE, TRUE, UNKNOWN, type Day, type Path, type Slug } from '#primitives/model.ts'
import { own } from '#primitives/ancestors.ts'
import { MUNICIPALITY } from '#roles/compile/role.ts'
import type { StateRule } from '#requirements/model.ts'
import type { ObjectRef } from '#register/model.ts'
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
import { evidenceAnew } from './evidenceAnew.ts'
import { finding } from './finding.ts'
import { namesOf } from './names.ts'

/** What must always hold of an object of its type, judged by the rules of the day asked. */
export function auditObject(compiled: CompiledRuleset, view: RegisterView, record: ObjectRecord): readonly Finding[] {
  const rules = statesInForce(compiled, record.ref.type, view.at)
  if (rules.length === 0 || !isBound(view, record)) return []
  const { ref } = record
  const evidence = gather(compiled, { at: view.at, object: ref.type, id: ref.id, view })
  return rules.flatMap((one) => judgeState(one, evidence, view, record))
}

/** The same of each rule by itself. */
export function auditEach(
  compiled: CompiledRuleset,
  view: RegisterView,
  record: ObjectRecord,
): readonly (() => readonly Finding[])[] {
  const rules = statesInForce(compiled, record.ref.type, view.at)
  if (rules.length === 0) return NOTHING
  const evidence = evidenceAnew(compiled, view, record.ref)
  return rules.map((rule) => () => (isBound(view, record) ? judgeState(rule, evidence, view, record) : NOTHING))
}

const NOTHING: readonly never[] = []

const isBound = (view: RegisterView, record: ObjectRecord): boolean => exists(view, record) && !isRetired(view, record)

/** The rules on what must always hold that are in force on a day, which is mostly the one of the last object. */
function statesInForce(compiled: CompiledRuleset, type: Slug, at: Day): readonly Linked<StateRule>[] {
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

function judgeState(
  linked: Linked<StateRule>,
  evidence: Evidence,
  view: RegisterView,
  record: ObjectRecord,
): readonly Finding[] {
  const applies = linked.applies(evidence.ask)
  if (applies === FALSE) return NOTHING
  const met = linked.must!(evidence.ask)
  if (met === TRUE) return NOTHING
  const { rule } = linked
  const name = factOf(view, record, 'name')
  const object = typeof name === 'string' ? { ...record.ref, name } : record.ref
  return met === UNKNOWN || applies === UNKNOWN
    ? [finding('cannot-tell', rule, { object, needs: unknownTo(linked, evidence) }, 'info')]
    : [describe(rule, evidence, view, object)]
}

/** The facts that a rule asks for in vain. */
function unknownTo(linked: Linked<StateRule>, evidence: Evidence): readonly Path[] {
  const unknown = new Set<Path>()
  const ask = (at: number) => {
    const truth = evidence.ask(at)
    if (truth === UNKNOWN)
      for (const path of evidence.compiled.pool.atoms[at]!.paths)
        if (evidence.read(path) === undefined) unknown.add(path)
    return truth
  }
  linked.applies(ask)
  linked.must!(ask)
  return [...unknown].sort()
}

function describe(rule: StateRule, evidence: Evidence, view: RegisterView, object: Finding['object']): Finding {
  const { compiled } = evidence
  const { about, items = [] } = rule
  switch (about) {
    case 'holder': {
      const role = items[0] ?? ''
      const holders = holdersOf(readerOf(compiled, view), role, object).map((one) => one.holder)
      return finding(holders.length > 0 && tooMany(compiled, rule) ? 'too-many-holders' : 'vacant', rule, {
        object,
        role,
        holders: holders.length > 0 ? holders : undefined,
        names: namesOf(view, holders),
      })
    }
    case 'document':
      return finding(documentKind(rule, view, object), rule, { object, items })
    case 'content':
    case 'precondition':
      return finding('content-missing', rule, { object, items: missingItems(rule, evidence) })
    default:
      return finding(about === 'choice' ? 'wrong-choice' : 'state-broken', rule, { object })
  }
}

const tooMany = (compiled: CompiledRuleset, rule: StateRule): boolean =>
  rememberOf(compiled, 'too many', rule.id, () => JSON.stringify(rule.must).includes('"lte"'))

function documentKind(rule: StateRule, view: RegisterView, { type, id }: ObjectRef): FindingKind {
  if ('test' in rule.must || 'some' in rule.must) return 'not-derived'
  const document = rule.items?.[0]
  if (document === undefined) return 'document-missing'
  const isWhole = type === MUNICIPALITY
  const expired = (isWhole ? objectsOf(view, document) : objectsNaming(view, document, id)).some(
    (record) => (isWhole || factOf(view, record, type) === id) && editionsOf(view, record).length > 0,
  )
  return expired ? 'document-expired' : 'document-missing'
}
