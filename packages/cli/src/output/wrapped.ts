import { wrapAnsi } from 'fast-wrap-ansi'

/** A text on lines of a width, for what does not fit on one as it is. */
export const wrapped = (text: string, width: number, options: { readonly trim?: boolean } = {}): readonly string[] =>
  wrapAnsi(text, width, { hard: true, ...options }).split('\n')
