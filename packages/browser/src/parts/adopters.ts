import type { Context } from '#element/StyrkodElement.ts'
import { who } from '../styrkod.ts'
import { roleName } from './names.ts'
import { WORDS } from './words.ts'

/** Who adopts a document, if the rules speak of its adoption at all. */
export function adopters(context: Context, document: string): string {
  const { answers, outcome } = who(context.compiled, { at: context.at, action: 'adopt', object: document })
  if (outcome === 'unassigned') return WORDS[context.language].unassigned
  return [...new Set(answers.map((one) => roleName(context, one.role)))].join(', ')
}
