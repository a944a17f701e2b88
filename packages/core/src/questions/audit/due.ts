import { TRUE } from '#primitives/model.ts'
import type { LoggedEvent, ObjectRecord } from '#register/state.ts'
import { exists, isKind, type RegisterView } from '#register/view.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { remember, rememberOf, typeLine, type CompiledRuleset } from '#ruleset/link.ts'
import { isLive, itselfWithoutObjects, named } from '../due/instances.ts'
import { afterEvent, endOfDocument, isTimed, onInstance, triggersOf, type Duty, type Pending } from '../due/pending.ts'
import type { Period } from '../due/rolling.ts'
import type { Finding } from '../model/audit.ts'
import { prospect } from '../needs.ts'
import { finding } from './finding.ts'

/** What should have been done to an object by now and was not. */
export function auditDuties(compiled: CompiledRuleset, view: RegisterView, record: ObjectRecord): readonly Finding[] {
  if (!exists(view, record)) return []
  const duties = timedDuties(compiled, record.ref.type)
  const documents = compiled.ruleset.documents.filter(
    ({ id, validFor }) => validFor !== undefined && isKind(view, record.ref.type, id),
  )
  const period = overdueIn(view)
  return [
    ...(duties.length > 0 && isLive(view, record)
      ? duties.flatMap((duty) => onInstance(compiled, view, duty, record.ref, period))
      : []),
    ...documents.flatMap((document) => endOfDocument(compiled, view, document, record, period)),
  ].flatMap((one) => found(view, one))
}

/** What should have been done by now where the register has no objects to do it to. */
export const auditDutyAlone = (compiled: CompiledRuleset, view: RegisterView, duty: Duty): readonly Finding[] =>
  itselfWithoutObjects(compiled, view, duty.rule)
    .flatMap((ref) => onInstance(compiled, view, duty, ref, overdueIn(view)))
    .flatMap((one) => found(view, one))

/** What should have followed an event by now and has not. */
export const auditSequel = (compiled: CompiledRuleset, view: RegisterView, logged: LoggedEvent): readonly Finding[] =>
  triggersOf(compiled, logged.event)
    .filter(({ rule }) => isTimed(rule))
    .flatMap((duty) => afterEvent(compiled, view, duty, logged, overdueIn(view)))
    .flatMap((one) => found(view, one))

const timedDuties = (compiled: CompiledRuleset, type: string): readonly Duty[] =>
  rememberOf(compiled, 'duties on', type, () => {
    const types = typeLine(compiled, type)
    return dutiesWithTime(compiled).filter(({ rule }) => types.includes(rule.object))
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

function found(view: RegisterView, { duty, ref, one, applies, evidence }: Pending): readonly Finding[] {
  const { rule } = duty
  const object = named(view, ref)
  if (applies !== TRUE) {
    const { facts } = prospect(evidence, (with_) => String(duty.applies(with_.ask)))
    return [finding('cannot-tell', rule, { object, needs: facts }, 'info')]
  }
  const role = rule.role.kind === 'unassigned' ? 'unassigned' : rolesIn(rule.role)[0]!.role
  return [finding('overdue', rule, { object, role, due: one.date!, items: [one.from ?? one.date!] })]
}
