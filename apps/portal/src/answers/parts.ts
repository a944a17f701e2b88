import type { asking, reports, words } from '@styrkod/browser'
import type { CompiledRuleset, Register } from '@styrkod/core'

type Loaded<T extends () => Promise<unknown>> = Awaited<ReturnType<T>>

/** The questions and the words for their answers. */
export type Parts = Loaded<typeof reports> & Loaded<typeof asking> & Loaded<typeof words>

/** What is asked about. */
export interface About {
  readonly compiled: CompiledRuleset
  readonly register: Register
}
