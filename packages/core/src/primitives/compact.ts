type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The same record without the members that are `undefined`. */
export function compact<const T extends object>(record: T): Compact<T> {
  const kept: Partial<Record<string, unknown>> = {}
  for (const key in record) {
    const value = record[key]
    if (value !== undefined) kept[key] = value
  }
  return kept as Compact<T>
}
