import type { Register, RegisterEvent } from '@styrkod/core'
import type { Append, Appended, Head, LogEntry, Store } from '@styrkod/store'

/** A register as its log has it at a version. */
export interface OpenRegister {
  readonly head: Head
  readonly register: Register
}

/** The registers of all municipalities, kept in memory as far as they have been read. */
export interface Registers {
  /** The register at the latest version there is when the call is made. */
  readonly open: (municipality: string) => Promise<OpenRegister | undefined>
  readonly append: (municipality: string, append: Append) => Promise<Appended>
}

/** How many entries are read from the log at a time. */
const PAGE = 5000

/**
 * Registers over a store. Each replica keeps what it has read and asks the log only for what is new; where this
 * process is the only writer it need not ask at all.
 */
export function openRegisters(store: Store): Registers {
  const known = new Map<string, OpenRegister>()
  const loading = new Map<
    string,
    { readonly begun: Promise<OpenRegister | undefined>; next?: Promise<OpenRegister | undefined> }
  >()
  const isOnlyWriter = store.kind !== 'postgres'

  const refresh = async (municipality: string): Promise<OpenRegister | undefined> => {
    const head = await store.head(municipality)
    if (!head) return undefined
    const before = known.get(municipality)
    if (before && before.head.hash === head.hash) return before
    const opened = await readOn(store, head, before)
    keep(known, opened)
    return known.get(municipality)
  }

  /** One look at a time: whoever comes while one is under way shares the next, which begins after they came. */
  const share = (municipality: string): Promise<OpenRegister | undefined> => {
    const current = loading.get(municipality)
    if (current) {
      current.next ??= current.begun.then(
        () => share(municipality),
        () => share(municipality),
      )
      return current.next
    }
    const begun = refresh(municipality).finally(() => loading.delete(municipality))
    loading.set(municipality, { begun })
    return begun
  }

  return {
    open: (municipality) => {
      const opened = isOnlyWriter ? known.get(municipality) : undefined
      return opened ? Promise.resolve(opened) : share(municipality)
    },
    append: async (municipality, append) => {
      const result = await store.append(municipality, append)
      const before = known.get(municipality)
      if (result.kind === 'appended' && before?.head.version === append.expected)
        keep(known, extend(before, result.entries))
      return result
    },
  }
}

function keep(known: Map<string, OpenRegister>, opened: OpenRegister): void {
  const before = known.get(opened.head.municipality)
  if (!before || before.head.version <= opened.head.version) known.set(opened.head.municipality, opened)
}

async function readOn(store: Store, head: Head, before: OpenRegister | undefined): Promise<OpenRegister> {
  const { municipality, ruleset, since, title, invented } = head
  const start: OpenRegister = before ?? {
    head: { ...head, version: 0 },
    register: {
      municipality,
      ruleset,
      since,
      events: [],
      ...(title !== undefined && { title }),
      ...(invented !== undefined && { invented }),
    },
  }
  const entries: LogEntry[] = []
  for (let after = start.head.version; after < head.version;) {
    const page = await store.read(municipality, { after, through: head.version, limit: PAGE })
    if (page.length === 0) break
    entries.push(...page)
    after = page.at(-1)!.position
  }
  return extend(start, entries)
}

function extend({ head, register }: OpenRegister, entries: readonly LogEntry[]): OpenRegister {
  const last = entries.at(-1)
  return {
    head: last ? { ...head, version: last.position, hash: last.hash } : head,
    register: { ...register, events: [...register.events, ...entries.map(recordedEvent)] },
  }
}

/** An event with the instant it was written down, so that a question can ask what was known then. */
const recordedEvent = ({ event, recorded }: LogEntry): RegisterEvent => ({ ...event, recorded })
