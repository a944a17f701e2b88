import type { Day, Facts, Localized, Modality, Period, Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { NeededFact } from './case.ts'
import type { Citation } from './citation.ts'
import type { Holder } from './who.ts'

export interface DueQuestion {
  /** The day the register is seen from; the first day of the period when left out. */
  readonly at?: Day
  readonly from?: Day
  readonly through?: Day
  readonly object?: Slug
  readonly action?: Slug
  readonly register?: Register
  readonly facts?: Facts
}

/** How a date came about. Periods are ISO 8601; days are calendar days. */
export interface Derivation {
  readonly kind: 'every' | 'calendar' | 'by' | 'after' | 'window' | 'before' | 'validity' | 'term'
  /** What it is counted from: the last time, the adoption, the triggering event. */
  readonly since?: Day
  readonly event?: string
  readonly action?: Slug
  readonly period?: Period
  readonly workingDays?: number
  readonly calendar?: string
  readonly by?: string
  readonly month?: number
  readonly yearsLater?: number
}

/** Something that must be done, and by when. */
export interface Obligation extends Citation {
  readonly id: string
  /** The last day; absent where the source sets no time. */
  readonly date?: Day
  /** The very instant, in UTC, where the time is so many hours. */
  readonly instant?: string
  /** The first day of a period in which it is to be done, or the day from which it is open. */
  readonly from?: Day
  readonly overdue: boolean
  readonly role: Slug
  readonly term: string
  readonly holders?: readonly Holder[]
  readonly action: Slug
  readonly object: { readonly type: Slug; readonly id: string; readonly name?: string }
  readonly to?: readonly Slug[]
  readonly modality: Modality
  readonly derivation: Derivation
  /** It is not known whether the rule applies. */
  readonly possible?: boolean
  readonly needs?: readonly NeededFact[]
  readonly text?: Localized
}

/** What a duty says of its time, where no register says when. */
export interface DutyTemplate extends Citation {
  readonly role: Slug
  readonly term: string
  readonly action: Slug
  readonly object: Slug
  readonly modality: Modality
  readonly kind: 'cadence' | 'validity' | 'trigger' | 'date' | 'nothing-stated'
  readonly derivation?: Omit<Derivation, 'since'>
  readonly to?: readonly Slug[]
  readonly text?: Localized
}

export interface DueAnswer {
  readonly obligations: readonly Obligation[]
  /** Without a register: the cadence, the validity or the trigger that the rules give. */
  readonly templates: readonly DutyTemplate[]
}
