import type { RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { excused } from './audit/excused.ts'
import { arrange } from './audit/finding.ts'
import { actOf, partsOf, sequelOf, standingParts, type Part } from './audit/parts.ts'
import { summaryOf } from './audit/summary.ts'
import type { AuditAnswer, AuditQuestion, Finding } from './model/audit.ts'
import { viewOf } from './viewOf.ts'

/**
 * What is wrong in a register on a day: acts that were done without power, out of order or against a prohibition;
 * states that must hold and do not; roles that are vacant or wrongly held; documents that are missing or have run
 * out. A must that is broken is a violation, a should a recommendation; what cannot be told is information.
 */
export function audit(compiled: CompiledRuleset, { at, register }: AuditQuestion): AuditAnswer {
  const view = viewOf(compiled, register, at)
  const findings = arrange(findAll(compiled, view).map((one) => excused(view, one)))
  const { state, before } = view
  const summary = summaryOf(findings, {
    objects: count(state.objects, (one) => one.seq < before),
    events: count(state.log, ({ event, seq }) => event.day <= at && seq < before),
  })
  return { findings, summary }
}

function count<T>(list: Iterable<T>, isCounted: (one: T) => boolean): number {
  let sum = 0
  for (const one of list) if (isCounted(one)) sum++
  return sum
}

function findAll(compiled: CompiledRuleset, view: RegisterView): readonly Finding[] {
  const { log, objects, appointments, delegations } = view.state
  const found: Finding[] = []
  const look = (part: Part): void => {
    for (const one of part(compiled, view)) found.push(one)
  }
  for (const list of [objects, appointments, delegations])
    for (const one of list) for (const part of partsOf(one)) look(part)
  for (const logged of log) {
    if (logged.seq >= view.before) break
    look(actOf(logged))
    look(sequelOf(logged))
  }
  standingParts(compiled).forEach(look)
  return found
}
