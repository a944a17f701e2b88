import type { Day, Json } from '#primitives/model.ts'
import { listIn } from './lists.ts'
import type { Dated, LoggedEvent, ObjectRecord, RegisterState } from './state.ts'
import { texts } from './texts.ts'

/** What an event says of its object, from a day on; what it says of anything else is no fact of the object. */
export function establish(state: RegisterState, record: ObjectRecord, { seq, event }: LoggedEvent, from: Day): void {
  for (const [path, value] of Object.entries(event.establishes ?? {}))
    if (path.startsWith('object.')) put(state, record, path.slice(7), { from, seq, value })
}

function put(state: RegisterState, record: ObjectRecord, name: string, entry: Dated<Json>): void {
  const history = listIn(state, record.facts, name)
  // Kept in the order in which the values come to hold.
  let at = history.length
  while (at > 0 && history[at - 1]!.from > entry.from) at--
  history.splice(at, 0, entry)
  state.told?.(() => history.splice(at, 1))
  for (const id of texts(entry.value)) {
    let naming = state.naming.get(id)
    if (!naming) state.naming.set(id, (naming = new Set()))
    if (naming.has(record)) continue
    naming.add(record)
    state.told?.(() => naming.delete(record))
  }
}
