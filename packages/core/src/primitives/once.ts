/** What is made once of a thing, and kept as long as the thing is. */
export function once<K extends object, T>(made: WeakMap<K, T>, of: K, make: () => T): T {
  let found = made.get(of)
  if (found === undefined) made.set(of, (found = make()))
  return found
}
