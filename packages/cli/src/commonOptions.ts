import type { Option } from './verb.ts'

/** Options that every verb has. */
export const COMMON_OPTIONS: Readonly<Record<string, Option>> = {
  json: { says: { sv: 'svara med JSON och inget annat', en: 'answer with JSON and nothing else' } },
  lang: { value: 'sv|en', says: { sv: 'språk', en: 'language' } },
  'no-color': { says: { sv: 'utan färg', en: 'without colour' } },
  help: { short: 'h', says: { sv: 'visa den här hjälpen', en: 'show this help' } },
}
