import { chainEntries } from '#chain/chainEntries.ts'
import { GENESIS } from '#chain/hashEntry.ts'
import type { Append, Appended, Feed, Head, LogEntry, NewLog, Person, ReadRange, Snapshot } from '#port/model.ts'
import type { Store } from '#port/store.ts'

interface Key {
  readonly fingerprint: string
  readonly entries: readonly LogEntry[]
  readonly recorded: string
}

interface Log {
  head: Head
  readonly entries: LogEntry[]
  readonly byId: Map<string, LogEntry>
  readonly keys: Map<string, Key>
  readonly people: Map<string, Person>
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
    people: async (municipality) => {
      const log = logs.get(municipality)
      return { known: log?.head.people ?? 0, people: [...(log?.people.values() ?? [])] }
    },
    forget: async (municipality, pseudonym) => {
      const log = logs.get(municipality)
      if (!log?.people.delete(pseudonym)) return false
      const { people, forgotten } = log.head
      log.head = { ...log.head, people: people + 1, forgotten: forgotten + 1 }
      return true
    },
    dropKeys: async (municipality, before) => {
      const keys = logs.get(municipality)?.keys ?? new Map<string, Key>()
      const old = [...keys].filter(([, { recorded }]) => recorded < before)
      for (const [key] of old) keys.delete(key)
      return old.length
    },
    saveSnapshot: async (municipality, snapshot) => {
      const log = logs.get(municipality)
      if (log)
        log.snapshots = [snapshot, ...log.snapshots.filter((one) => one.position !== snapshot.position)]
          .sort(newest)
          .slice(0, KEPT)
    },
    loadSnapshot: async (municipality, through = Infinity) =>
      logs.get(municipality)?.snapshots.find((one) => one.position <= through),
    addFeed: async (municipality, feed) => void feedsOf(municipality).set(feed.id, feed),
    feeds: async (municipality) => [...feedsOf(municipality).values()],
    removeFeed: async (municipality, id) => feedsOf(municipality).delete(id),
    ready: async () => true,
    close: async () => undefined,
  }
}

function open(logs: Map<string, Log>, log: NewLog): boolean {
  if (logs.has(log.municipality)) return false
  const head = { ...log, version: 0, hash: GENESIS, people: 0, forgotten: 0 }
  logs.set(log.municipality, {
    head,
    entries: [],
    byId: new Map(),
    keys: new Map(),
    people: new Map(),
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
  if (append.people && append.people.known !== log.head.people) return { kind: 'people-changed' }
  const ids = append.events.map((event) => event.id)
  const duplicate = ids.find((id, at) => log.byId.has(id) || ids.indexOf(id) !== at)
  if (duplicate !== undefined) return { kind: 'duplicate', id: duplicate }
  const entries = chainEntries(log.head, append)
  log.entries.push(...entries)
  for (const entry of entries) log.byId.set(entry.event.id, entry)
  const last = entries.at(-1)
  if (last) log.head = { ...log.head, version: last.position, hash: last.hash }
  if (append.people && append.people.added.length > 0) {
    for (const person of append.people.added) log.people.set(person.pseudonym, person)
    log.head = { ...log.head, people: log.head.people + 1 }
  }
  if (idempotency)
    log.keys.set(idempotency.key, { fingerprint: idempotency.fingerprint, entries, recorded: append.recorded })
  return { kind: 'appended', entries, version: log.head.version }
}

/** How many snapshots a log keeps. */
const KEPT = 3

const newest = (a: Snapshot, b: Snapshot): number => b.position - a.position

const within = (entries: readonly LogEntry[], { after = 0, through = Infinity, limit = Infinity }: ReadRange) =>
  entries.slice(Math.max(0, after), Math.min(entries.length, through, Math.max(0, after) + limit))
