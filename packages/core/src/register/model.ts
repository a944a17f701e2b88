import type { Day, Json, Localized, Path, Slug } from '#primitives/model.ts'

export interface ObjectRef {
  readonly type: Slug
  readonly id: string
}

export interface DecisionRef {
  readonly body?: string
  readonly on?: Day
  readonly section?: string
}

/** One action that was done and recorded. `day` is when it was done, `effective` from when it counts, `recorded` when it was written down. */
export interface RegisterEvent {
  readonly id: string
  readonly day: Day
  readonly effective?: Day
  readonly recorded?: string
  /** The instant at which it was done, where hours count. */
  readonly time?: string
  readonly actor?: string
  readonly role?: Slug
  readonly action: Slug
  readonly object: ObjectRef
  readonly edition?: string
  readonly part?: string
  readonly act?: Readonly<Record<string, Json>>
  readonly establishes?: Readonly<Record<Path, Json>>
  readonly decision?: DecisionRef
  readonly note?: string
  /** Fingerprint of the event and the one before it, where the log keeps a chain. */
  readonly hash?: string
}

/** What was done, from a day on; everything else is folded from it. */
export interface Register {
  readonly municipality: string
  readonly ruleset: Slug
  readonly since: Day
  readonly invented?: boolean
  /** What it is called, in one language or both. */
  readonly title?: string | Localized
  readonly events: readonly RegisterEvent[]
}
