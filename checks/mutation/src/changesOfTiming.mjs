/** @import { ActRule } from './rules.d.ts' */
/** @import { Change } from './types.d.ts' */

const CALENDARS = /** @type {const} */ ({
  year: 'quarter',
  'half-year': 'quarter',
  quarter: 'month',
  month: 'year',
  'mandate-period': 'year',
})

/**
 * Each way in which a duty can come at another time.
 * @param {ActRule['timing']} timing
 * @returns {readonly Change<ActRule['timing']>[]}
 */
export function changesOfTiming(timing) {
  switch (timing.kind) {
    case 'every':
      return [
        ...(timing.period ? [period(timing.period, { ...timing, period: longer(timing.period) })] : []),
        ...(timing.calendar ? [period(timing.calendar, { ...timing, calendar: CALENDARS[timing.calendar] })] : []),
        ...(timing.by ? [period(timing.by, { ...timing, by: other(timing.by) })] : []),
      ]
    case 'by':
      return [period(timing.by, { ...timing, by: other(timing.by) })]
    case 'before':
      return [period(timing.period, { ...timing, period: longer(timing.period) })]
    case 'after': {
      const { window, within } = timing
      if (window)
        return [
          period(`month ${window.month}`, { ...timing, window: { ...window, month: (window.month % 12) + 1 } }),
          period(`${window.yearsLater} years`, { ...timing, window: { ...window, yearsLater: window.yearsLater + 1 } }),
        ]
      return within ? [period(within, { ...timing, within: longer(within) })] : []
    }
    default:
      return []
  }
}

/** The same period with one more of its first unit. @param {string} text */
export const longer = (text) => text.replace(/\d+/, (count) => String(Number(count) + 1))

/** Another day of the year. @param {string} day */
const other = (day) => (day === '02-15' ? '09-15' : '02-15')

/** @param {string} what @param {ActRule['timing']} value @returns {Change<ActRule['timing']>} */
const period = (what, value) => ({ kind: 'period', what: `${what} to another`, value })
