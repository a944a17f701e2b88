import { isDay } from '@styrkod/core'
import { wrong } from './failure.ts'
import type { Input, Option } from './verb.ts'

export const RULESET: Option = { short: 'r', value: 'ID|DIR', says: { sv: 'regelverket', en: 'the ruleset' } }
export const REGISTER: Option = { value: 'FILE|DIR', says: { sv: 'registret', en: 'the register' } }
export const AT: Option = {
  value: 'DATE',
  says: { sv: 'dagen frågan gäller (i dag)', en: 'the day the question is about (today)' },
}
export const FACT: Option = {
  value: 'key=value',
  many: true,
  says: { sv: 'en uppgift i fallet; kan upprepas', en: 'a fact of the case; may be repeated' },
}

export const RECEIPT: Option = {
  says: { sv: 'med kvitto, som `verify` kontrollerar', en: 'with a receipt, which `verify` checks' },
}

export const EXPLAIN: Option = {
  says: { sv: 'förklara svaret i meningar', en: 'explain the answer in sentences' },
}

export const textOption = ({ options }: Input, name: string): string | undefined =>
  typeof options[name] === 'string' ? options[name] : undefined

/** The day asked about: the one given, else today where the program runs. */
export function dayOption(input: Input, name = 'at'): string {
  const given = textOption(input, name)
  if (given === undefined) return today()
  if (!isDay(given)) throw wrong('day', { value: given })
  return given
}

export function today(): string {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Facts as `path=value`, by path, as they were typed. */
export const factOptions = (input: Input): Readonly<Record<string, readonly string[]>> => pairsOption(input, 'fact')

/** What an option says as `key=value`, by key; the same key again adds to it. */
export function pairsOption(input: Input, name: string): Readonly<Record<string, readonly string[]>> {
  const given = input.options[name]
  const pairs: Record<string, string[]> = {}
  for (const one of Array.isArray(given) ? (given as readonly string[]) : []) {
    const at = one.indexOf('=')
    if (at <= 0) throw wrong('bad-fact', { value: one })
    const key = one.slice(0, at)
    pairs[key] = [...(pairs[key] ?? []), one.slice(at + 1)]
  }
  return pairs
}

/** The words of a verb, by name; one that is missing is asked for. */
export function wordsOf<const N extends readonly string[]>(
  input: Input,
  verb: string,
  ...names: N
): { readonly [K in N[number]]: string } {
  for (const [at, name] of names.entries())
    if (input.words[at] === undefined) throw wrong('missing-argument', { name, verb })
  return Object.fromEntries(names.map((name, at) => [name, input.words[at]!])) as { readonly [K in N[number]]: string }
}

/** A value that must be one of a few; `others` are taken elsewhere and named in the message. */
export function oneOf<const T extends string>(
  path: string,
  value: string,
  values: readonly T[],
  others: readonly string[] = [],
): T {
  if ((values as readonly string[]).includes(value)) return value as T
  throw wrong('not-a-value', { path, value, values: [...values, ...others] })
}
