import type { Day } from './model.ts'

/** Days that were worked out from others, by how far off and by day: a register asks for the same few again and again. */
export type Moves<By> = Map<By, Map<Day, Day>>

/** More than this and they are forgotten. */
const MOST_DISTANCES = 50
const MOST_DAYS = 4000

/** The day so far from another, worked out the first time. */
export function moved<By>(moves: Moves<By>, by: By, from: Day, work: () => Day): Day {
  let known = moves.get(by)
  if (!known) {
    if (moves.size >= MOST_DISTANCES) moves.clear()
    moves.set(by, (known = new Map()))
  }
  let to = known.get(from)
  if (to !== undefined) return to
  if (known.size >= MOST_DAYS) known.clear()
  known.set(from, (to = work()))
  return to
}
