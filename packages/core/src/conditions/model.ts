import type { Json, Path, Slug } from '#primitives/model.ts'

export type Operator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'exists'

export type Operand =
  | { readonly const: Json }
  | { readonly fact: Path }
  | { readonly param: Slug; readonly at?: Path; readonly times?: number }
  | { readonly date: string; readonly plus?: string; readonly minus?: string }

/** A condition in normal form; `{ all: [] }` always holds. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly test: Path; readonly op: Operator; readonly to: Operand }
  | { readonly some: Path; readonly where: Condition }
  | { readonly every: Path; readonly where: Condition }
  | {
      readonly count: Path
      readonly op: Operator
      readonly to: Operand
      readonly where?: Condition
      readonly distinct?: boolean
    }
  /** A derived fact: what is given for it counts, else its definition. */
  | { readonly derived: Path; readonly as: Condition }

export const ALWAYS: Condition = { all: [] }
export const isAlways = (condition: Condition): boolean => 'all' in condition && condition.all.length === 0
