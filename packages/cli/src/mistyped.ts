import { suggest } from '@styrkod/core'
import { wrong, type InputError } from './failure.ts'

/** There is no such verb; one with a similar name is suggested. */
export const noSuchVerb = (name: string, known: readonly string[]): InputError =>
  wrong('unknown-verb', { name }, suggest(name, known))

/** The verb has no such option; one with a similar name is suggested. */
export function noSuchOption(name: string, known: readonly string[]): InputError {
  const close = suggest(name.replace(/^-+/, ''), known)
  return wrong('unknown-option', { name }, close === undefined ? undefined : `--${close}`)
}
