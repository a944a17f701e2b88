import { TRUE } from '#primitives/model.ts'
import type { LoggedEvent, ObjectRecord } from '#register/state.ts'
import { exists, type RegisterView } from '#register/view.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { remember, rememberOf, typeLine, type CompiledRuleset } from '#ruleset/link.ts'
import { isLive, itselfWithoutObjects, named } from '../due/instances.ts'
import { afterEvent, endOfDocument, isTimed, onInstance, triggersOf, type Duty, type Pending } from '../due/pending.ts'
import type { Period } from '../due/rolling.ts'
import type { Finding } from '../model/audit.ts'
import type { DocumentRule } from '#ruleset/model.ts'
import { prospect } from '../needs.ts'
import { finding } from './finding.ts'

/**
 * What should have been done to an object by now and was not. Of a duty that comes again and again there may be many, of
 * which those that were found `before` need not be made anew.
 */
export function auditDuties(
  compiled: CompiledRuleset,
  view: RegisterView,
  record: ObjectRecord,
  before: readonly Finding[] = [],
): readonly Finding[] {
  const { duties, documents } = timedOn(compiled, record.ref.type)
  if ((duties.length === 0 && documents.length === 0) || !exists(view, record)) return []
  const period = overdueIn(view)
  const object = named(view, record.ref)
  return [
    ...(duties.length > 0 && isLive(view, record)
      ? duties.flatMap((duty) => onInstance(compiled, view, duty, record.ref, period))
      : []),
    ...documents.flatMap((document) => endOfDocument(compiled, view, document, record, period)),
  ].flatMap((one) => found(view, one, object, before))
}

/** What should have been done by now where the register has no objects to do it to. */
export const auditDutyAlone = (compiled: CompiledRuleset, view: RegisterView, duty: Duty): readonly Finding[] =>
  itselfWithoutObjects(compiled, view, duty.rule)
    .flatMap((ref) => onInstance(compiled, view, duty, ref, overdueIn(view)))
    .flatMap((one) => found(view, one))

/** What should have followed an event by now and has not. */
export const auditSequel = (compiled: CompiledRuleset, view: RegisterView, logged: LoggedEvent): readonly Finding[] =>
  triggersOf(compiled, logged.event)
    .flatMap((duty) => afterEvent(compiled, view, duty, logged, overdueIn(view)))
    .flatMap((one) => found(view, one))

/** Whether there is anything at all that has to be done in time to objects of a type. */
export function hasDuties(compiled: CompiledRuleset, type: string): boolean {
  const { duties, documents } = timedOn(compiled, type)
  return duties.length > 0 || documents.length > 0
}

const timedOn = (
  compiled: CompiledRuleset,
  type: string,
): { duties: readonly Duty[]; documents: readonly DocumentRule[] } =>
  rememberOf(compiled, 'duties on', type, () => {
    const types = typeLine(compiled, type)
    return {
      duties: dutiesWithTime(compiled).filter(({ rule }) => types.includes(rule.object)),
      documents: compiled.ruleset.documents.filter(({ id, validFor }) => validFor !== undefined && types.includes(id)),
    }
  })

/** The duties that come at a time rather than after something. */
export const dutiesWithTime = (compiled: CompiledRuleset): readonly Duty[] =>
  remember(compiled, 'duties', () => compiled.acts.filter(({ rule }) => isTimed(rule) && rule.timing.kind !== 'after'))

const overdueIn = ({ at, state }: RegisterView): Period => ({
  at,
  since: state.since,
  span: { from: at, through: at },
  isOverdueOnly: true,
})

function found(
  view: RegisterView,
  { duty, ref, one, applies, evidence }: Pending,
  object: Finding['object'] = named(view, ref),
  before: readonly Finding[] = [],
): readonly Finding[] {
  const { rule } = duty
  if (applies !== TRUE) {
    const { facts } = prospect(evidence, (with_) => String(duty.applies(with_.ask)))
    return [finding('cannot-tell', rule, { object, needs: facts }, 'info')]
  }
  const { date, from = date } = one
  const known = before.find(
    ({ rule: id, due, items, object: { name } }) =>
      id === rule.id && due === date && items![0] === from && name === object.name,
  )
  if (known) return [known]
  const role = rule.role.kind === 'unassigned' ? 'unassigned' : rolesIn(rule.role)[0]!.role
  return [finding('overdue', rule, { object, role, due: date!, items: [from!] })]
}
