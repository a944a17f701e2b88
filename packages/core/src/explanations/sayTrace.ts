import type { Language } from '#primitives/model.ts'
import { en, type TraceKey } from './locales/trace.en.ts'
import { sv } from './locales/trace.sv.ts'
import { fill, type Values } from './say.ts'

const LOCALES: Readonly<Record<Language, Readonly<Record<TraceKey, string>>>> = { sv, en }

export type { TraceKey }

export const isTrace = (key: string): key is TraceKey => Object.hasOwn(en, key)

/** A message about how an answer came about; apart from the words of answers, which a page needs far more often. */
export const sayTrace = (language: Language, key: TraceKey, values: Values = {}): string =>
  fill(language, LOCALES[language][key], values)
