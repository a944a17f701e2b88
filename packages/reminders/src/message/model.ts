import type { Day, Language } from '@styrkod/core'

/** One thing that is due, in words. It names roles and no people: who holds a role is for those who may see it. */
export interface Item {
  /** The id of the obligation. */
  readonly id: string
  readonly date: Day
  readonly overdue: boolean
  /** It is not known whether the rule applies. */
  readonly possible: boolean
  readonly role: string
  readonly term: string
  readonly action: string
  readonly does: string
  readonly object: { readonly type: string; readonly id: string; readonly name: string }
  readonly rule: string
  readonly source: string
  readonly section?: string
  /** Why it is due on that day. */
  readonly because: string
}

/** What goes to one place at one time. */
export interface Message {
  readonly id: string
  readonly municipality: string
  readonly name: string
  readonly subscription: string
  readonly language: Language
  /** The instant it was made; it stays when the message is sent again. */
  readonly made: string
  readonly items: readonly Item[]
}
