/** A list in parts, by what each entry belongs to; the parts, and the entries of each, are in the order of the list. */
export function grouped<K, V>(list: Iterable<V>, keyOf: (one: V) => K): Map<K, V[]> {
  const parts = new Map<K, V[]>()
  for (const one of list) {
    const key = keyOf(one)
    const known = parts.get(key)
    if (known) known.push(one)
    else parts.set(key, [one])
  }
  return parts
}
