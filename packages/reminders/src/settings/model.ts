import type { Language } from '@styrkod/core'

/** Where a reminder goes. */
export type Target =
  | { readonly kind: 'mail'; readonly address: string }
  | { readonly kind: 'webhook'; readonly address: string; readonly secret: string }

/** Who is reminded of what, and how long before. */
export interface Subscription {
  /** Its name in the file: what has been reminded of is remembered by it. */
  readonly id: string
  readonly municipality: string
  readonly language: Language
  /** The roles whose duties it is about; left out, all. */
  readonly roles?: readonly string[]
  /** Days before the last day, most first. */
  readonly before: readonly number[]
  /** Days between reminders of what is overdue; 0 for one reminder only. */
  readonly overdueEvery: number
  readonly targets: readonly Target[]
}

export interface ReminderSettings {
  readonly subscriptions: readonly Subscription[]
  readonly mail?: { readonly server: string; readonly from: string }
}
