import type { Day } from '@styrkod/core'
import type { Subscription } from '#settings/model.ts'

const DAY = 86_400_000

/**
 * Which reminder of something due on a day has come by today: so many days before, or how many times it has been
 * overdue. One that was missed while nothing ran gives way to the latest.
 *
 * @example
 * stageOn('2026-03-31', '2026-03-05', { before: [30, 7], overdueEvery: 7 }) //=> 'before-30'
 * stageOn('2026-03-31', '2026-04-09', { before: [30, 7], overdueEvery: 7 }) //=> 'overdue-1'
 */
export function stageOn(
  date: Day,
  today: Day,
  { before, overdueEvery }: Pick<Subscription, 'before' | 'overdueEvery'>,
): string | undefined {
  const left = (Date.parse(date) - Date.parse(today)) / DAY
  if (left < 0) return `overdue-${overdueEvery === 0 ? 0 : Math.floor((-left - 1) / overdueEvery)}`
  const reached = before.filter((days) => left <= days).at(-1)
  return reached === undefined ? undefined : `before-${reached}`
}
