import type { Context } from '#element/StyrkodElement.ts'
import { factLabel } from '../words.ts'

/** What a fact is called, with its unit. */
export const factName = ({ compiled, language }: Context, path: string, object: string): string =>
  factLabel(compiled, path, object, language)
