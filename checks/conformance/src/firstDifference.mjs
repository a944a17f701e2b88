/**
 * Where two values part, and what stands there in each.
 * @param {unknown} expected @param {unknown} actual @param {string} [place]
 * @returns {{ place: string, expected: unknown, actual: unknown }}
 */
export function firstDifference(expected, actual, place = '') {
  if (isTree(expected) && isTree(actual) && Array.isArray(expected) === Array.isArray(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])]
    const key = keys.find((one) => JSON.stringify(expected[one]) !== JSON.stringify(actual[one]))
    if (key !== undefined) return firstDifference(expected[key], actual[key], `${place}/${key}`)
  }
  return { place, expected: expected ?? null, actual: actual ?? null }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isTree = (value) => typeof value === 'object' && value !== null
