import type { Source } from '../model.ts'

/** Positive when the first source goes before the second, negative when the second does, zero when neither. */
export function outranks(a: Source | undefined, b: Source | undefined): number {
  const byRank = (b?.rank ?? Infinity) - (a?.rank ?? Infinity)
  if (a?.rank !== b?.rank && !Number.isNaN(byRank)) return byRank
  const [first, second] = [a?.on ?? a?.from, b?.on ?? b?.from]
  if (first === undefined || second === undefined || first === second) return 0
  return first > second ? 1 : -1
}
