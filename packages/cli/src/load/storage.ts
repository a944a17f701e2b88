import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '@styrkod/store'
import { wrong } from '../failure.ts'
import { textOption } from '../options.ts'
import type { Input, Option } from '../verb.ts'

/** Where events are kept: in a folder of this machine, or by a PostgreSQL server. */
export type Storage =
  { readonly kind: 'pglite'; readonly folder: string } | { readonly kind: 'postgres'; readonly url: string }

export const STORAGE: Readonly<Record<'data' | 'database', Option>> = {
  data: { value: 'DIR', says: { sv: 'mappen för inbäddad lagring', en: 'the folder of embedded storage' } },
  database: {
    value: 'URL',
    says: {
      sv: 'PostgreSQL; hellre som DATABASE_URL, som andra på maskinen inte ser',
      en: 'PostgreSQL; rather as DATABASE_URL, which others on the machine do not see',
    },
  },
}

/** The storage that the options name, else the one of the environment. */
export function storageOption(input: Input): Storage | undefined {
  const folder = textOption(input, 'data')
  if (folder !== undefined) return { kind: 'pglite', folder }
  const url = textOption(input, 'database') ?? (process.env['DATABASE_URL'] || undefined)
  return url === undefined ? undefined : postgresAt(url)
}

export function postgresAt(url: string): Storage {
  // The address may carry a password, so a wrong one is not repeated.
  if (!isPostgres(url) || !URL.canParse(url)) throw wrong('bad-database')
  return { kind: 'postgres', url }
}

export const isPostgres = (name: string): boolean => /^postgres(ql)?:\/\//.test(name)

/** Whether a folder is one of embedded storage. */
export const isDataFolder = (folder: string): boolean => existsSync(join(folder, 'pgdata'))

export interface OpenSettings {
  /** Whether a folder that has no storage yet gets one. */
  readonly create: boolean
}

/** The database, up to date. The drivers are loaded only here. */
export async function openDatabase(storage: Storage, { create }: OpenSettings): Promise<Database> {
  if (storage.kind === 'postgres') {
    const { openPostgresDatabase } = await import('@styrkod/store/postgres')
    try {
      return await openPostgresDatabase(storage.url)
    } catch (error) {
      throw wrong('database', { detail: detailOf(error) })
    }
  }
  const { folder } = storage
  if (!create && !isDataFolder(folder)) throw wrong('no-data', { folder })
  const { openPgliteDatabase } = await import('@styrkod/store/pglite')
  try {
    return await openPgliteDatabase(folder)
  } catch (error) {
    if ((error as Error).name !== 'FolderInUse') throw error
    const { holder } = error as Error & { readonly holder: { readonly pid: number; readonly host: string } }
    throw wrong('folder-in-use', { folder, process: holder.pid, host: holder.host })
  }
}

/** Several attempts at one host are one error with the attempts inside. */
function detailOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as Error) : (error as Error)
  return first.message
}
