import type { AuditAnswer, Day, KnownObject, Language, Severity } from '@styrkod/core'

/** What takes time to find out, and is found out beside the page. */
export type Question =
  | { readonly ask: 'due'; readonly at: Day; readonly language: Language }
  | { readonly ask: 'findings'; readonly at: Day; readonly language: Language }
  | { readonly ask: 'audit'; readonly at: Day }
  | { readonly ask: 'lint'; readonly language: Language }
  | { readonly ask: 'systems'; readonly at: Day; readonly language: Language }
  | { readonly ask: 'cases'; readonly at: Day; readonly language: Language }
  | { readonly ask: 'holdings'; readonly at: Day; readonly language: Language }

/** Where something stands, in words. */
export interface Place {
  readonly rule: string
  readonly source: string
  readonly section: string | undefined
}

export interface Duty extends Place {
  readonly id: string
  readonly date: Day | undefined
  readonly overdue: boolean
  readonly text: string
  readonly because: string
  /** Who holds the role, by name and by id. */
  readonly holders: string
  readonly people: readonly string[]
  readonly role: string
}

export interface FoundFault extends Place {
  readonly id: string
  readonly kind: string
  readonly severity: Severity
  readonly type: string
  readonly object: string
  readonly name: string
  /** The role that is vacant or held by too many, where the finding is about one. */
  readonly role: string | undefined
  readonly message: string
  readonly remedy: string
}

/** What a check of the rules says: nobody named, or more than one. */
export interface Flaw extends Place {
  readonly id: string
  readonly code: string
  readonly message: string
}

interface SystemRole {
  readonly role: string
  readonly label: string
  readonly holders: readonly string[]
  readonly names: readonly string[]
}

export interface SystemRow {
  readonly id: string
  readonly type: string
  readonly typeName: string
  readonly name: string
  readonly facts: KnownObject['facts']
  readonly roles: readonly SystemRole[]
}

/** Somebody who has a role, for the municipality or for one of its systems, departments and the like. */
export interface Holding {
  readonly holder: string
  readonly name: string
  readonly role: string
  readonly label: string
  readonly type: string
  readonly object: string
  readonly of: string
}

/** A decision under way in the register. */
export interface OpenCase {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly action: string
  readonly title: string
  readonly done: number
  readonly steps: number
  readonly last: Day | undefined
  readonly next: readonly { readonly step: string; readonly label: string; readonly role: string }[]
}

interface Answers {
  readonly due: readonly Duty[]
  readonly findings: readonly FoundFault[]
  readonly audit: AuditAnswer
  readonly lint: readonly Flaw[]
  readonly systems: readonly SystemRow[]
  readonly cases: readonly OpenCase[]
  readonly holdings: readonly Holding[]
}

export type Answer<Q extends Question> = Answers[Q['ask']]

/** What the page sends: the rules and the register to answer from, and the questions. */
export type Message =
  | { readonly kind: 'open'; readonly key: number; readonly ruleset: unknown; readonly register: unknown }
  | { readonly kind: 'ask'; readonly key: number; readonly id: string; readonly question: Question }

export interface Reply {
  readonly key: number
  readonly id: string
  readonly value?: unknown
  readonly error?: string
}
