import type { z } from '#primitives/schema.ts'

type Place = readonly (string | number)[]

interface Definition {
  readonly shape?: Record<string, z.core.$ZodType>
  readonly element?: z.core.$ZodType
  readonly innerType?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly items?: readonly z.core.$ZodType[]
  readonly valueType?: z.core.$ZodType
  readonly getter?: () => z.core.$ZodType
}

const definition = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition

/** The keys that a schema allows at a place in a value, over every form the value may have there. */
export function keysAt(schema: z.core.$ZodType, place: Place): readonly string[] {
  let at: readonly z.core.$ZodType[] = unwrap(schema)
  for (const key of place) at = at.flatMap((one) => step(one, key)).flatMap(unwrap)
  return [...new Set(at.flatMap((one) => Object.keys(definition(one).shape ?? {})))]
}

function step(schema: z.core.$ZodType, key: string | number): readonly z.core.$ZodType[] {
  const { shape, element, items, valueType } = definition(schema)
  if (shape) return shape[key] ? [shape[key]] : []
  if (element) return [element]
  if (items) return typeof key === 'number' && items[key] ? [items[key]] : []
  return valueType ? [valueType] : []
}

function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const { innerType, options, getter } = definition(schema)
  if (innerType) return unwrap(innerType)
  if (getter) return unwrap(getter())
  return options ? options.flatMap(unwrap) : [schema]
}
