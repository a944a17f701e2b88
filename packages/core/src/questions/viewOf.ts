import { own } from '#primitives/ancestors.ts'
import type { Day, Slug } from '#primitives/model.ts'
import { applyEvent, foldRegister } from '#register/fold.ts'
import type { Register, RegisterEvent } from '#register/model.ts'
import type { RegisterState } from '#register/state.ts'
import { viewRegister, type RegisterView, type ViewContext } from '#register/view.ts'
import { remember, typeLine, type CompiledRuleset } from '#ruleset/link.ts'

/** A folded register: as much of a state as its events have made. The state may have grown since, with another register. */
interface Folded {
  readonly state: RegisterState
  readonly length: number
}

/** The same register as each ruleset that it was asked under has it, at each instant of knowledge. */
type Folds = WeakMap<CompiledRuleset, Map<string, Folded>>

const folds = new WeakMap<Register, Folds>()

/** How many of those are kept: as it is known now, and at the instants that were asked about last. There is no end of instants. */
const MOST_INSTANTS = 4

/** Registers that are another with more events, and what that was. */
const grown = new WeakMap<Register, { readonly from: Folds; readonly length: number }>()

/** A register as its ruleset has it on a day, folded once for each ruleset and each instant of knowledge. */
export function viewOf(compiled: CompiledRuleset, register: Register, at: Day, known = ''): RegisterView {
  const { state, length } = foldedOf(compiled, register, known)
  return viewRegister(state, at, viewContext(compiled), length)
}

/** A register with one more event, or more; it takes every event there is. What is known of the register goes on from where it was. */
export function apply(register: Register, events: RegisterEvent | readonly RegisterEvent[]): Register {
  const larger = { ...register, events: register.events.concat(events) }
  const from = folds.get(register)
  const before = from ? { from, length: register.events.length } : grown.get(register)
  if (before) grown.set(larger, before)
  return larger
}

function foldedOf(compiled: CompiledRuleset, register: Register, known: string): Folded {
  const byRuleset: Folds = folds.get(register) ?? new WeakMap()
  folds.set(register, byRuleset)
  const byInstant: Map<string, Folded> = byRuleset.get(compiled) ?? new Map()
  byRuleset.set(compiled, byInstant)
  const found = byInstant.get(known)
  if (found) return found
  const state =
    (known === '' && grow(compiled, register)) || foldRegister(register, compiled.ruleset, known || undefined)
  const folded = { state, length: state.log.length }
  byInstant.set(known, folded)
  if (byInstant.size > MOST_INSTANTS)
    byInstant.delete([...byInstant.keys()].find((one) => one !== '' && one !== known)!)
  return folded
}

/** The state of a register that this one began as, with what has come since; unless that state has grown otherwise, or not in order. */
function grow(compiled: CompiledRuleset, register: Register): RegisterState | undefined {
  const before = grown.get(register)
  const folded = before?.from.get(compiled)?.get('')
  if (!before || !folded || folded.state.log.length > folded.length) return undefined
  const added = register.events.slice(before.length)
  let last = folded.state.log.at(-1)?.event.day ?? ''
  for (const { day } of added) {
    if (day < last) return undefined
    last = day
  }
  for (const event of added) applyEvent(folded.state, event, compiled.ruleset)
  return folded.state
}

/** What a view of a register takes from the rules. */
export const viewContext = (compiled: CompiledRuleset): ViewContext =>
  remember(compiled, 'view context', () => {
    const periods = Object.fromEntries(compiled.ruleset.documents.map((document) => [document.id, document.validFor]))
    return {
      types: compiled.ruleset.types,
      lineOf: (type: Slug) => typeLine(compiled, type),
      validFor: (type: Slug) => own(periods, type),
    }
  })
