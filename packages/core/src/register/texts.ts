import type { Json } from '#primitives/model.ts'

/** The texts of a value that may be one or several. */
export const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string')
    : typeof value === 'string'
      ? [value]
      : []
