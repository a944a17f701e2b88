import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Head, Store } from '@styrkod/store'
import { headLine } from './exportedLog.ts'
import { LOG_ENDING } from './logEnding.ts'
import { peopleFileOf, personLine } from './peopleFile.ts'

export interface Exported {
  readonly municipality: string
  readonly file: string
  /** Where it stands whom the pseudonyms of the log stand for. */
  readonly people: string
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
    const people = peopleFileOf(file)
    await writeWhole(file, logLines(store, head))
    await writeWhole(people, (await store.people(municipality)).people.map(personLine))
    exported.push({ municipality, file, people, events: head.version, hash: head.hash })
  }
  return exported
}

async function* logLines(store: Store, head: Head): AsyncGenerator<string> {
  yield headLine(head)
  for (let after = 0; after < head.version;) {
    const page = await store.read(head.municipality, { after, through: head.version, limit: PAGE })
    if (page.length === 0) break
    yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    after = page.at(-1)!.position
  }
}

async function writeWhole(file: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const draft = `${file}.${process.pid}.new`
  // What stands here is about people: for its owner alone.
  const handle = openSync(draft, 'w', 0o600)
  try {
    for await (const part of parts) writeSync(handle, part)
    fsyncSync(handle)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}
