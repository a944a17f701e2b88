import type { Language } from '@styrkod/core'

interface Concept {
  readonly term?: { readonly sv?: string; readonly en?: string }
  readonly synonyms?: { readonly sv?: readonly string[]; readonly en?: readonly string[] }
}

/** The words of a text in lower case, without those that carry nothing. */
export const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word))

const EMPTY = new Set(
  'vem vilka vilken får ska skall kan en ett den det av om på för i till och eller är som att who what may shall can a an the of on for in to and or is by does do'.split(
    ' ',
  ),
)

/**
 * How well a concept answers to some of the words asked: from 0, not at all, to 1, one of its names is all there.
 * A word answers to another when one begins with the other, so that `strategin` finds `strategi`, when they are
 * inflections of each other, or when one is a slip of the pen away.
 */
export function matchWords(
  asked: readonly string[],
  id: string,
  concept: Concept | undefined,
  language: Language,
): number {
  const other = language === 'sv' ? 'en' : 'sv'
  const names = [
    [concept?.term?.[language], 1],
    ...(concept?.synonyms?.[language] ?? []).map((one) => [one, 0.9]),
    [concept?.term?.[other], 0.8],
    ...(concept?.synonyms?.[other] ?? []).map((one) => [one, 0.75]),
    [id.replaceAll('-', ' '), 0.7],
  ] as readonly (readonly [string | undefined, number])[]
  return Math.max(0, ...names.map(([name, weight]) => (name === undefined ? 0 : weight * share(asked, wordsOf(name)))))
}

/** The share of a name's words that were asked for; a word half written counts for less. */
function share(asked: readonly string[], name: readonly string[]): number {
  if (name.length === 0) return 0
  return name.reduce((sum, word) => sum + Math.max(0, ...asked.map((one) => likeness(one, word))), 0) / name.length
}

function likeness(asked: string, word: string): number {
  if (asked === word) return 1
  const [short, long] = asked.length < word.length ? [asked, word] : [word, asked]
  if (long.startsWith(short) && short.length > 2) return 0.6 + 0.35 * (short.length / long.length)
  if (isInflected(short, long) || isMisspelt(short, long)) return 0.6
  return word.length > 4 && asked.length > 3 && word.includes(asked) ? 0.5 : 0
}

/** Whether two words have a stem in common, as `köper` and `köpa`. */
const isInflected = (short: string, long: string): boolean =>
  short.length > 3 && long.length - short.length < 3 && long.startsWith(short.slice(0, -1))

/** Whether two long words are a letter apart: changed, missing, or in the other's place. */
function isMisspelt(short: string, long: string): boolean {
  if (short.length < 5 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const rest = (text: string, from: number): string => text.slice(from)
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1)
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at]
  return rest(short, at + 1) === rest(long, at + 1) || (isSwapped && rest(short, at + 2) === rest(long, at + 2))
}
