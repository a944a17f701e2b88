import { chainEntries } from '#chain/chainEntries.ts'
import { GENESIS } from '#chain/hashEntry.ts'
import type { Append, Appended, Feed, Head, LogEntry, NewLog, ReadRange, Snapshot } from '#port/model.ts'
import type { Store } from '#port/store.ts'

interface Log {
  head: Head
  readonly entries: LogEntry[]
  readonly byId: Map<string, LogEntry>
  readonly keys: Map<string, { readonly fingerprint: string; readonly entries: readonly LogEntry[] }>
  readonly feeds: Map<string, Feed>
  snapshots: Snapshot[]
}

/** A store that lives as long as the process: for tests, and for trying things out. */
export function createMemoryStore(): Store {
  const logs = new Map<string, Log>()
  const feedsOf = (municipality: string): Log['feeds'] => logs.get(municipality)?.feeds ?? new Map()
  return {
    kind: 'memory',
    create: async (log) => open(logs, log),
    municipalities: async () => [...logs.keys()].sort(),
    head: async (municipality) => logs.get(municipality)?.head,
    append: async (municipality, append) => {
      const log = logs.get(municipality)
      return log ? appendTo(log, append) : { kind: 'unknown-log' }
    },
    read: async (municipality, range = {}) => within(logs.get(municipality)?.entries ?? [], range),
    find: async (municipality, id) => logs.get(municipality)?.byId.get(id),
    saveSnapshot: async (municipality, snapshot) => {
      const log = logs.get(municipality)
      if (log) log.snapshots = [...log.snapshots.filter((one) => one.position !== snapshot.position), snapshot]
    },
    loadSnapshot: async (municipality, through = Infinity) =>
      logs
        .get(municipality)
        ?.snapshots.filter((one) => one.position <= through)
        .sort((a, b) => b.position - a.position)[0],
    addFeed: async (municipality, feed) => void feedsOf(municipality).set(feed.id, feed),
    feeds: async (municipality) => [...feedsOf(municipality).values()],
    removeFeed: async (municipality, id) => feedsOf(municipality).delete(id),
    ready: async () => true,
    close: async () => undefined,
  }
}

function open(logs: Map<string, Log>, log: NewLog): boolean {
  if (logs.has(log.municipality)) return false
  const head = { ...log, version: 0, hash: GENESIS }
  logs.set(log.municipality, {
    head,
    entries: [],
    byId: new Map(),
    keys: new Map(),
    feeds: new Map(),
    snapshots: [],
  })
  return true
}

function appendTo(log: Log, append: Append): Appended {
  const { idempotency } = append
  const known = idempotency && log.keys.get(idempotency.key)
  if (known && idempotency) {
    if (known.fingerprint !== idempotency.fingerprint) return { kind: 'key-reused' }
    return { kind: 'repeated', entries: known.entries, version: known.entries.at(-1)?.position ?? log.head.version }
  }
  if (append.expected !== log.head.version)
    return { kind: 'conflict', version: log.head.version, changed: within(log.entries, { after: append.expected }) }
  const ids = append.events.map((event) => event.id)
  const duplicate = ids.find((id, at) => log.byId.has(id) || ids.indexOf(id) !== at)
  if (duplicate !== undefined) return { kind: 'duplicate', id: duplicate }
  const entries = chainEntries(log.head, append)
  log.entries.push(...entries)
  for (const entry of entries) log.byId.set(entry.event.id, entry)
  const last = entries.at(-1)
  if (last) log.head = { ...log.head, version: last.position, hash: last.hash }
  if (idempotency) log.keys.set(idempotency.key, { fingerprint: idempotency.fingerprint, entries })
  return { kind: 'appended', entries, version: log.head.version }
}

const within = (entries: readonly LogEntry[], { after = 0, through = Infinity, limit = Infinity }: ReadRange) =>
  entries.slice(Math.max(0, after), Math.min(entries.length, through, Math.max(0, after) + limit))
