import { FALSE, TRUE, UNKNOWN, type Truth } from './model.ts'

export const and = (a: Truth, b: Truth): Truth => (a < b ? a : b)
export const or = (a: Truth, b: Truth): Truth => (a > b ? a : b)
export const not = (a: Truth): Truth => (2 - a) as Truth
export const truth = (value: boolean): Truth => (value ? TRUE : FALSE)

/** The word for a truth value in answers: `true`, `false` or `unknown`. */
export const truthWord = (a: Truth): boolean | 'unknown' => (a === UNKNOWN ? 'unknown' : a === TRUE)
