import type { Day, Issue, Json, Language, Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { QuestionSource } from '#questions/schema.ts'

/** What an answer was given to, whole: with the same rules it gives the same answer again. */
export interface ReceiptInput {
  readonly question: QuestionSource
  /** The day that counted as today. */
  readonly today: Day
  /** The language of the answer's sentences; absent for an answer as core gives it, in codes. */
  readonly language?: Language
  /** SHA-256 of the register, where the question names one instead of bringing it along. */
  readonly registerHash?: string
  /** SHA-256 of the ruleset that was compared with. */
  readonly withHash?: string
}

/**
 * Which rules and which input an answer came from. Every hash is the SHA-256, in hexadecimal digits, of the value in
 * canonical JSON (RFC 8785), so that anybody can compute it.
 */
export interface Receipt {
  /** The version of the engine that answered. */
  readonly engine: string
  readonly ruleset: Slug
  readonly rulesetHash: string
  readonly input: ReceiptInput
  readonly inputHash: string
  /** Of the answer without its receipt. */
  readonly answerHash: string
}

/** What else a question speaks of: registers by name, and another ruleset to compare with. */
export interface ReceiptContext {
  readonly register?: (name: string) => Register | undefined
  readonly ruleset?: (name: string) => CompiledRuleset | undefined
}

/** What a receipt and the answer beside it are held against. */
export interface Verification {
  /** Whether the same input gives the same answer under the same rules. The version of the engine may be another. */
  readonly verified: boolean
  readonly engine: { readonly receipt: string; readonly here: string; readonly same: boolean }
  /** Each that applies: whether it is what the receipt says. */
  readonly checks: {
    readonly ruleset: boolean
    readonly input: boolean
    readonly register?: boolean
    readonly with?: boolean
    readonly answer: boolean
    /** Whether the answer that came with the receipt is the one that it was made for. */
    readonly enclosed?: boolean
  }
  /** The answer that the input gives here and now. */
  readonly answer?: Json
  /** Why the input gives no answer here. */
  readonly issues?: readonly Issue[]
}
