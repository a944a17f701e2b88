import { swedishDay } from '@styrkod/core'

let minute = -1
let day = ''

/** The calendar day in Sweden at an instant. */
export function todayAt(instant: Date): string {
  const at = Math.floor(instant.getTime() / 60_000)
  if (at !== minute) {
    day = swedishDay(instant.getTime())
    minute = at
  }
  return day
}
