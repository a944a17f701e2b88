import type { Language } from '#primitives/model.ts'
import { en, type ProblemKey } from './locales/problems.en.ts'
import { sv } from './locales/problems.sv.ts'
import { fill, type Values } from './say.ts'

const LOCALES: Readonly<Record<Language, Readonly<Record<ProblemKey, string>>>> = { sv, en }

export const isProblem = (key: string): key is ProblemKey => Object.hasOwn(en, key)

/** A message about a problem. These stand apart from the words of answers, which a page needs far more often. */
export const sayProblem = (language: Language, key: ProblemKey, values: Values = {}): string =>
  fill(language, LOCALES[language][key], values)
