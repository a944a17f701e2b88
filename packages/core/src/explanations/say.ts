import type { Json, Language } from '#primitives/model.ts'
import { en, type MessageKey } from './locales/en.ts'
import { sv } from './locales/sv.ts'

const LOCALES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { sv, en }

export type { MessageKey }

export const isMessage = (key: string): key is MessageKey => Object.hasOwn(en, key)

/**
 * A message in a language, with its names filled in. A name that is not given leaves nothing behind, and
 * `{name, word}` takes what goes before it along only when there is something to say.
 */
export const say = (language: Language, key: MessageKey, values: Values = {}): string =>
  fill(language, LOCALES[language][key], values)

/** The values that fill the names of a message. */
export type Values = Readonly<Record<string, Json | undefined>>

/** A text with its names filled in. */
export function fill(language: Language, message: string, values: Values): string {
  return message.replace(/\{(\w+)(?:, (\w+))?\}/g, (_, name: string, joined: string | undefined) => {
    const value = values[name]
    const text = value === undefined || value === null ? '' : shown(value, language)
    return joined === undefined || text === '' ? text : JOINS[language][joined]!(text)
  })
}

const JOINS: Readonly<Record<Language, Readonly<Record<string, (text: string) => string>>>> = {
  sv: {
    select: (text) => `; väntade ${text}`,
    of: (text) => ` från ${text}`,
    by: (text) => `; det gör ${text}`,
    byday: (text) => `, senast ${text}`,
    within: (text) => `inom ${text}`,
  },
  en: {
    select: (text) => `; expected ${text}`,
    of: (text) => ` from ${text}`,
    by: (text) => `; that is for ${text} to do`,
    byday: (text) => `, by ${text}`,
    within: (text) => `within ${text}`,
  },
}

function shown(value: Json, language: Language): string {
  if (Array.isArray(value)) return value.map((one: Json) => shown(one, language)).join(', ')
  if (typeof value === 'boolean') return LOCALES[language][value ? 'value.true' : 'value.false']
  if (typeof value === 'number') return formatNumber(value, language)
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Digits in groups of three; a comma for decimals in Swedish. */
export function formatNumber(value: number, language: Language): string {
  const [whole, part] = String(Math.abs(value)).split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'sv' ? '\u00a0' : ',')
  const sign = value < 0 ? '\u2212' : ''
  return sign + grouped + (part === undefined ? '' : `${language === 'sv' ? ',' : '.'}${part}`)
}
