import type { Condition } from '#conditions/model.ts'
import type { Json, Slug } from '#primitives/model.ts'
import type { Concept, Words } from '#vocabulary/model.ts'

export const FACT_TYPES = ['boolean', 'integer', 'number', 'money', 'date', 'period', 'text'] as const
export type FactType = (typeof FACT_TYPES)[number]

/** What is known of an object. Amounts are SEK, dates are days. */
export interface Fact extends Concept {
  readonly type: FactType | 'enum' | 'list'
  readonly values?: readonly Json[]
  /** What the values are called. */
  readonly words?: Words
  /** What a list holds: a fact type, `enum` with `values`, or an object type. */
  readonly item?: FactType | 'enum' | Slug
  readonly unit?: string
  readonly judged?: boolean
  readonly by?: Slug
  readonly norms?: readonly string[]
}

export interface Link {
  readonly to: Slug
  readonly many: boolean
}

export interface Derived extends Concept {
  readonly when: Condition
  readonly norms: readonly string[]
}

export interface ObjectType extends Concept {
  readonly id: Slug
  readonly is?: Slug
  readonly of?: Slug
  readonly links: Readonly<Record<string, Link>>
  readonly facts: Readonly<Record<string, Fact>>
  readonly derived: Readonly<Record<string, Derived>>
}

/** The first words of paths that the register answers: who holds a role, which documents there are, what was done when and by whom. */
export const REGISTER_FACTS = ['holders', 'documents', 'done', 'doneBy'] as const
