import { isDay } from '@styrkod/core'
import { wrong } from './failure.ts'

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Offsets of Swedish time, summer before winter: of an hour that comes twice in October the first is meant. */
const OFFSETS = ['+02:00', '+01:00']

/**
 * An instant from what somebody typed: one with its offset as it is, or hours and minutes by the clock in Sweden on a
 * day. An hour that the clocks skip in March is no time.
 */
export function swedishTime(text: string, day: string): string {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(text) && isDay(text.slice(0, 10))) {
    if (!Number.isNaN(Date.parse(text))) return text.length === 22 ? `${text.slice(0, 16)}:00${text.slice(16)}` : text
  }
  const offset = OFFSETS.find((one) => {
    const instant = Date.parse(`${day}T${text}:00${one}`)
    return !Number.isNaN(instant) && CLOCK.format(instant) === `${day} ${text}`
  })
  if (offset === undefined) throw wrong('not-a-time', { value: text })
  return `${day}T${text}:00${offset}`
}
