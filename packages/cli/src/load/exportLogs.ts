import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Head, Store } from '@styrkod/store'
import { headLine } from './exportedLog.ts'
import { LOG_ENDING } from './logEnding.ts'
import { peopleFileOf, personLine } from './peopleFile.ts'
import { replaceFile } from './replaceFile.ts'

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

/** What stands in a log is about people: for its owner alone. */
const PRIVATE = 0o600

/** Writes logs to files, one a municipality, each as it is at one moment while others may write on. */
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
    await replaceFile(file, logLines(store, head), PRIVATE)
    await replaceFile(people, (await store.people(municipality)).people.map(personLine), PRIVATE)
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
