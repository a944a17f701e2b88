import type { Issue, QuestionSource, Register, Ruleset } from '@styrkod/core'

/** A question to be worked out in a thread of its own. What the thread has been told before is not told again. */
export interface Task {
  /** Rulesets that the thread does not have yet, by the name of their contents. */
  readonly rulesets: readonly (readonly [hash: string, ruleset: Ruleset])[]
  readonly ruleset: string
  /** What the rulesets are called now. */
  readonly names: Readonly<Record<string, string>>
  readonly register?: { readonly key: string; readonly value?: Register }
  /** A register that is not to be kept any longer. */
  readonly drop?: string
  readonly question: QuestionSource
  readonly today: string
}

export type Answered =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly issues: readonly Issue[] }
