import type { RegisterEvent } from '@styrkod/core'

/** What a municipality's log is about, and where it ends. */
export interface Head {
  readonly municipality: string
  readonly ruleset: string
  readonly since: string
  readonly title?: string
  readonly invented?: boolean
  /** The position of the last event; 0 when there is none. */
  readonly version: number
  /** The hash of the last event, which covers every event before it. */
  readonly hash: string
  /** Counts who came in and who was forgotten: on another count, events must be sealed anew. */
  readonly people: number
  /** Counts who was forgotten: on another count, what was read before tells too much. */
  readonly forgotten: number
}

/** What opens a log. */
export type NewLog = Omit<Head, 'version' | 'hash' | 'people' | 'forgotten'>

/**
 * Somebody whom a log knows. The log itself has the pseudonym only, and what it tells of them is sealed with their key:
 * when this is gone, nobody can tell who it was, and the chain of the log is as it was.
 */
export interface Person {
  readonly pseudonym: string
  readonly id: string
  readonly key: Uint8Array
}

/** An event in the log: what was done, where it stands, when and by whom it was written down. */
export interface LogEntry {
  readonly position: number
  /** The instant at which it was written down. */
  readonly recorded: string
  /** Who wrote it down; nobody for what a program imported. */
  readonly by?: string
  readonly event: RegisterEvent
  readonly previous: string
  readonly hash: string
}

export interface Append {
  /** The version that the writer saw. Another version in the log is a conflict, and nothing is written. */
  readonly expected: number
  readonly events: readonly RegisterEvent[]
  readonly recorded: string
  readonly by?: string
  /** The people who come in with these events, and the count on which the events were sealed. */
  readonly people?: { readonly known: number; readonly added: readonly Person[] }
  /** The same key with the same fingerprint writes once, whatever number of times it is sent. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string }
}

export type Appended =
  | { readonly kind: 'appended'; readonly entries: readonly LogEntry[]; readonly version: number }
  /** Sent before: what was written then. */
  | { readonly kind: 'repeated'; readonly entries: readonly LogEntry[]; readonly version: number }
  /** Somebody else came first: what has happened since the expected version. */
  | { readonly kind: 'conflict'; readonly version: number; readonly changed: readonly LogEntry[] }
  /** Somebody was added or forgotten since the events were sealed; nothing was written. */
  | { readonly kind: 'people-changed' }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'duplicate'; readonly id: string }
  | { readonly kind: 'unknown-log' }

export interface ReadRange {
  /** Entries after this position. */
  readonly after?: number
  /** Entries up to this position. */
  readonly through?: number
  readonly limit?: number
}

/** The state of a log at a position, kept so that opening it need not start from the first event. */
export interface Snapshot {
  readonly position: number
  /** The hash of the entry at the position, by which a snapshot of another history is known. */
  readonly hash: string
  readonly body: Uint8Array
}

export interface Feed {
  readonly id: string
  /** The SHA-256 of the secret; the secret itself is not kept. */
  readonly digest: string
  readonly label: string
  readonly language: 'sv' | 'en'
  readonly role?: string
  readonly holder?: string
  readonly created: string
}
