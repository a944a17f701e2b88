import { FALSE, TRUE, UNKNOWN, type Path } from '#primitives/model.ts'
import { own } from '#primitives/ancestors.ts'
import { MUNICIPALITY } from '#roles/compile/role.ts'
import type { StateRule } from '#requirements/model.ts'
import type { ObjectRef } from '#register/model.ts'
import {
  editionsOf,
  factOf,
  holds,
  isInForce as isDocumentInForce,
  isKind,
  objectsOf,
  type RegisterView,
} from '#register/view.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { typeLine, type CompiledRuleset, type Linked } from '#ruleset/link.ts'
import { gather, type Evidence } from '../evidence.ts'
import type { Finding, FindingKind } from '../model/audit.ts'
import { missingItems } from '../require.ts'
import { holdersOf } from '../holders.ts'
import { readerOf } from '../look.ts'
import { finding } from './finding.ts'
import { namesMember } from './names.ts'

/** What must always hold of every object of a type, judged by the rules of the day asked. */
export function auditStates(compiled: CompiledRuleset, view: RegisterView): readonly Finding[] {
  const rules = compiled.states.filter(
    ({ rule, validity }) =>
      rule.before === undefined && rule.modality !== 'may' && isInForce(validity, view.at) && 'type' in rule.for,
  )
  const targets = objectsOf(view, MUNICIPALITY)
  const all = [
    ...targets,
    ...[...view.state.byType]
      .filter(([type]) => type !== MUNICIPALITY && own(compiled.ruleset.types, type))
      .flatMap(([, records]) => records),
  ]
  return all.flatMap((record) => {
    if (!holds(view, record) || isRetired(view, record.ref)) return []
    const line = typeLine(compiled, record.ref.type)
    const applying = rules.filter(({ rule }) => 'type' in rule.for && line.includes(rule.for.type))
    if (applying.length === 0) return []
    const name = factOf(view, record, 'name')
    const object = { ...record.ref, ...(typeof name === 'string' && { name }) }
    const evidence = gather(compiled, { at: view.at, object: record.ref.type, id: record.ref.id, view })
    return applying.flatMap((one) => judgeState(one, evidence, object))
  })
}

/** A governing document that is no longer, or not yet, in force binds nobody to its contents. */
const isRetired = (view: RegisterView, ref: ObjectRef): boolean => {
  const record = isKind(view, ref.type, 'governing-document')
    ? view.state.objects.get(`${ref.type}/${ref.id}`)
    : undefined
  return record !== undefined && !isDocumentInForce(view, record)
}

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
      return finding(holders.length === 0 ? 'vacant' : tooMany(rule) ? 'too-many-holders' : 'vacant', rule, {
        object,
        role,
        ...(holders.length > 0 && { holders: holders.map((one) => one.holder) }),
        ...(evidence.view &&
          namesMember(
            evidence.view,
            holders.map((one) => one.holder),
          )),
      })
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

const tooMany = (rule: StateRule): boolean => JSON.stringify(rule.must).includes('"lte"')

function documentKind(rule: StateRule, { view, ref }: Evidence): FindingKind {
  if ('test' in rule.must || 'some' in rule.must) return 'not-derived'
  const type = rule.items?.[0]
  if (!view || type === undefined) return 'document-missing'
  const expired = objectsOf(view, type).some(
    (record) =>
      (ref?.type === MUNICIPALITY || factOf(view, record, ref?.type ?? '') === ref?.id) &&
      editionsOf(view, record).length > 0,
  )
  return expired ? 'document-expired' : 'document-missing'
}
