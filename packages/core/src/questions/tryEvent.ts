import { applyEvent } from '#register/fold.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import { viewRegister, type RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { apply, viewOf } from './viewOf.ts'

/** What would be asked of a register if one more event stood in it: seen from the day of the event, which is taken back afterwards. */
export function tryEvent<T>(
  compiled: CompiledRuleset,
  register: Register,
  event: RegisterEvent,
  ask: (view: RegisterView) => T,
): T {
  const { state, before, context } = viewOf(compiled, register, event.day)
  const last = state.log.at(-1)
  // Anywhere but last the whole register is folded anew.
  if (state.log.length > before || (last && event.day < last.event.day))
    return ask(viewOf(compiled, apply(register, event), event.day))
  const taken: (() => void)[] = []
  state.told = (undo) => taken.push(undo)
  try {
    applyEvent(state, event, compiled.ruleset)
    return ask(viewRegister(state, event.day, context, before + 1))
  } finally {
    state.told = undefined
    for (const undo of taken.reverse()) undo()
  }
}
