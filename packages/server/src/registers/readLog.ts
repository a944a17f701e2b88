import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Head, LogEntry, Store } from '@styrkod/store'

/** How many entries are read from the log at a time. */
const PAGE = 5000

/** How many entries make a snapshot worth while. */
const LONG = 2000

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

/**
 * The entries after a version, as they are kept. A long log is read from its latest snapshot on, so that opening it does
 * not take a row for each event of ten years; after a long read a snapshot is left for the next.
 */
export async function readLog(store: Store, head: Head, after: number): Promise<readonly LogEntry[]> {
  const start = after === 0 ? await fromSnapshot(store, head) : []
  const entries = [...start]
  for (let at = entries.at(-1)?.position ?? after; at < head.version;) {
    const page = await store.read(head.municipality, { after: at, through: head.version, limit: PAGE })
    if (page.length === 0) break
    entries.push(...page)
    at = page.at(-1)!.position
  }
  if (after === 0 && entries.length - start.length >= LONG) await leaveSnapshot(store, head, entries)
  return entries
}

async function fromSnapshot(store: Store, { municipality, version }: Head): Promise<readonly LogEntry[]> {
  if (version < LONG) return []
  const snapshot = await store.loadSnapshot(municipality, version)
  if (!snapshot) return []
  const [entry] = await store.read(municipality, { after: snapshot.position - 1, through: snapshot.position })
  // A snapshot of another history, as after a restored backup, is none.
  if (entry?.hash !== snapshot.hash) return []
  return JSON.parse((await unpack(snapshot.body)).toString('utf8')) as readonly LogEntry[]
}

async function leaveSnapshot(store: Store, { municipality }: Head, entries: readonly LogEntry[]): Promise<void> {
  const { position, hash } = entries.at(-1)!
  await store.saveSnapshot(municipality, { position, hash, body: await pack(JSON.stringify(entries), { level: 1 }) })
}
