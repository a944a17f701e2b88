import { wrong } from '../failure.ts'
import type { Input } from '../verb.ts'
import { LOG_ENDING } from './logEnding.ts'
import { isDataFolder, isPostgres, postgresAt, storageOption, type Storage } from './storage.ts'

/** Where a log is: a register's folder, a file that a log was exported to, or a store. */
export type LogPlace =
  | { readonly kind: 'register'; readonly name: string }
  | { readonly kind: 'exported'; readonly file: string }
  | { readonly kind: 'store'; readonly storage: Storage }

/** The place that a word names, else the store that the options or the environment name. */
export function logPlace(input: Input, word: string | undefined): LogPlace {
  if (word === undefined) {
    const storage = storageOption(input)
    if (storage === undefined) throw wrong('missing-argument', { name: '<REGISTER|DIR|FILE>', verb: 'log' })
    return { kind: 'store', storage }
  }
  if (isPostgres(word)) return { kind: 'store', storage: postgresAt(word) }
  if (isDataFolder(word)) return { kind: 'store', storage: { kind: 'pglite', folder: word } }
  return word.endsWith(LOG_ENDING) ? { kind: 'exported', file: word } : { kind: 'register', name: word }
}
