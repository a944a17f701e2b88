import { own } from '#primitives/ancestors.ts'
import type { Delegation } from '#register/state.ts'
import { stands, type RegisterView } from '#register/view.ts'
import { actionLine, roleLine, type CompiledRuleset } from '#ruleset/link.ts'
import type { Finding } from '../model/audit.ts'
import { isPassedOnRightly } from '../standing.ts'
import { finding } from './finding.ts'
import { namesOf } from './names.ts'

/** Power that was passed on further than the rules on the role let it be: to others, of more, or by somebody without it. */
export function auditDelegation(compiled: CompiledRuleset, view: RegisterView, one: Delegation): readonly Finding[] {
  if (!stands(view, one)) return []
  const rules = roleLine(compiled, one.role).flatMap((id) => own(compiled.ruleset.roles, id)?.delegable ?? [])
  const [first] = rules
  const isWithin = rules.some(
    (rule) =>
      isPassedOnRightly({ compiled, view }, one, rule) &&
      (typeof rule.covers === 'string' ||
        one.covers.every((act) => actionLine(compiled, act).some((id) => rule.covers.includes(id)))),
  )
  if (!first || isWithin) return []
  const object = { type: one.role, id: one.scope ?? view.state.municipality }
  return [
    finding('delegation-outside-rule', first, {
      object,
      event: one.event,
      actor: one.to,
      day: one.from,
      names: namesOf(view, [one.to]),
    }),
  ]
}
