import type { Json, Path, Slug } from '#primitives/model.ts'
import type { Citation } from './citation.ts'

/** One test of a condition, with what it needed and what it found. */
export interface TracedTest {
  readonly path: Path
  readonly op: string
  /** What the fact was compared with, as it came out on the day. */
  readonly needed?: Json
  /** What is known of the fact; absent when nothing is. */
  readonly actual?: Json
  readonly truth: boolean | 'unknown'
  /** The condition counts when this does not hold. */
  readonly negated: boolean
}

/** What a rule had to do with an answer. */
export interface TracedRule extends Citation {
  readonly part: 'bearer' | 'office' | 'prohibition' | 'gate' | 'step' | 'requirement' | 'exemption'
  readonly role?: Slug
  readonly modality: string
  /** Whether its conditions held. */
  readonly applies: boolean | 'unknown'
  /** For a gate or a requirement: whether what it demands held. */
  readonly kept?: boolean | 'unknown'
  readonly overriddenBy?: readonly Slug[]
  readonly tests: readonly TracedTest[]
}

export interface Trace {
  readonly action?: Slug
  readonly object: Slug
  readonly rules: readonly TracedRule[]
}
