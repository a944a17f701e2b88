/**
 * A seeded source of numbers in [0, 1), the same on every machine, with the draws that the workloads make.
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  /** @param {number} limit */
  const below = (limit) => Math.floor(next() * limit)
  return {
    next,
    below,
    /** @param {number} low @param {number} high */
    between: (low, high) => low + below(high - low + 1),
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => /** @type {T} */ (list[below(list.length)]),
    /** @template T @param {readonly T[]} list @param {number} count */
    sample: (list, count) => {
      const copy = [...list]
      for (let at = 0; at < count; at++) {
        const other = at + below(copy.length - at)
        const kept = /** @type {T} */ (copy[at])
        copy[at] = /** @type {T} */ (copy[other])
        copy[other] = kept
      }
      return copy.slice(0, count)
    },
    /** @template T @param {T[]} list */
    shuffle: (list) => {
      for (let at = list.length - 1; at > 0; at--) {
        const other = below(at + 1)
        const kept = /** @type {T} */ (list[at])
        list[at] = /** @type {T} */ (list[other])
        list[other] = kept
      }
      return list
    },
  }
}
