import type { Language, Localized } from '@styrkod/core'
import type { Output } from './output/output.ts'

/** An option of a verb; `value` names what it takes, and without one it is a switch. */
export interface Option {
  readonly short?: string
  readonly value?: string
  readonly many?: boolean
  readonly says: Localized
}

interface Example {
  readonly command: string
  readonly says: Localized
}

/** What a verb is run with: its words, its options, and where the answer goes. */
export interface Input {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  readonly output: Output
  readonly language: Language
}

/** 0 fine, 1 the answer is a finding, 2 the input is wrong. */
type ExitCode = number

/** A command of the program: a value, one a file. */
export interface Verb {
  readonly name: string
  readonly usage: string
  readonly about: Localized
  readonly options: Readonly<Record<string, Option>>
  readonly examples: readonly Example[]
  readonly run: (input: Input) => ExitCode | Promise<ExitCode>
}
