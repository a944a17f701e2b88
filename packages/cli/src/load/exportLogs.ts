import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Head, Store } from '@styrkod/store'
import { headLine } from './exportedLog.ts'
import { LOG_ENDING } from './logEnding.ts'

export interface Exported {
  readonly municipality: string
  readonly file: string
  readonly events: number
  readonly hash: string
}

/** How many entries are read at a time. */
const PAGE = 1000

/**
 * Writes logs to files, one a municipality, each as it is at one moment while others may write on. A file is the old
 * one or the new one, never half of either.
 */
export async function exportLogs(
  store: Store,
  municipalities: readonly string[],
  folder: string,
): Promise<readonly Exported[]> {
  mkdirSync(folder, { recursive: true })
  const exported: Exported[] = []
  for (const municipality of municipalities) {
    const head = await store.head(municipality)
    if (!head) continue
    const file = join(folder, `${municipality}${LOG_ENDING}`)
    await writeLog(store, head, file)
    exported.push({ municipality, file, events: head.version, hash: head.hash })
  }
  return exported
}

async function writeLog(store: Store, head: Head, file: string): Promise<void> {
  const draft = `${file}.${process.pid}.new`
  // A log holds personal data: for its owner alone.
  const handle = openSync(draft, 'w', 0o600)
  try {
    writeSync(handle, headLine(head))
    for (let after = 0; after < head.version;) {
      const page = await store.read(head.municipality, { after, through: head.version, limit: PAGE })
      if (page.length === 0) break
      writeSync(handle, page.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
      after = page.at(-1)!.position
    }
    fsyncSync(handle)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}
