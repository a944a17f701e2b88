import type { Condition } from '#conditions/model.ts'
import type { CalendarUnit, Cited, Modality, Path, Period, Slug } from '#primitives/model.ts'
import type { Bearer } from '#roles/model.ts'

export type Timing =
  | { readonly kind: 'standing' }
  | { readonly kind: 'every'; readonly period?: Period; readonly calendar?: CalendarUnit; readonly by?: string }
  | { readonly kind: 'by'; readonly by: string }
  | {
      readonly kind: 'after'
      readonly action: Slug
      readonly object?: Slug
      readonly within?: Period
      readonly workingDays?: number
      readonly window?: { readonly yearsLater: number; readonly month: number }
    }
  | { readonly kind: 'before'; readonly fact: Path; readonly period: Period }
  | { readonly kind: 'step' }

/** Where in a route an act stands: after which other steps of it. */
interface RoutePlace {
  readonly id: Slug
  readonly step: Slug
  readonly after: readonly Slug[]
  /** The step whose decision the route leads to. */
  readonly deciding?: boolean
}

/** A rule about an act: who may or must (or must not) do what, to what, when, and how. */
export interface ActRule extends Cited {
  readonly kind: 'act'
  readonly role: Bearer
  readonly modality: Modality
  readonly action: Slug
  readonly object: Slug
  readonly when: Condition
  readonly unless?: Condition
  readonly act?: Condition
  readonly with?: Bearer
  readonly to?: Bearer
  readonly timing: Timing
  readonly route?: RoutePlace
  readonly per?: Slug
  readonly part?: Slug
  readonly establishes?: readonly Path[]
  /** What the record of the act must have. */
  readonly contains?: readonly string[]
}
