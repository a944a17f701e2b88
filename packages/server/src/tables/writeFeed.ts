import { due, type Language, type Obligation } from '@styrkod/core'
import { writeCalendar } from '@styrkod/exchange/ical'
import type { Given } from '#apart/given.ts'

/** What a calendar is to show, and of whom; of all where nobody is named. */
export interface FeedQuestion {
  readonly from: string
  readonly through: string
  readonly language: Language
  readonly name: string
  /** The instant of the calendar. */
  readonly stamped: string
  readonly role?: string
  readonly holder?: string
}

/** What a register says must be done, as a calendar. */
export function writeFeed(
  { compiled, register }: Given,
  { from, through, language, name, stamped, role, holder }: FeedQuestion,
): string {
  const { obligations } = due(compiled, { at: from, from, through, ...(register && { register }) })
  const isMeant = (one: Obligation): boolean =>
    (role === undefined || one.role === role) &&
    (holder === undefined || (one.holders ?? []).some((held) => held.holder === holder))
  return writeCalendar(compiled, obligations.filter(isMeant), { language, name, stamped: new Date(stamped) })
}
