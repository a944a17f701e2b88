import { apply, type CompiledRuleset, type Register, type RegisterEvent } from '@styrkod/core'
import {
  openPeople,
  type Append,
  type Appended,
  type Head,
  type LogEntry,
  type People,
  type Store,
} from '@styrkod/store'
import { namedIn } from './namedIn.ts'
import { readLog } from './readLog.ts'
import { turns } from './turns.ts'

/** A register as its log has it at a version. */
export interface OpenRegister {
  readonly head: Head
  readonly register: Register
}

/** The registers of all municipalities, kept in memory as far as they have been read. */
export interface Registers {
  /** The register at the latest version there is when the call is made. */
  readonly open: (municipality: string) => Promise<OpenRegister | undefined>
  readonly append: (municipality: string, append: Append, rules: CompiledRuleset) => Promise<Appended>
  /** Does something on a register when those who came before are done. */
  readonly inTurn: <T>(municipality: string, work: () => Promise<T>) => Promise<T>
  /** Entries as they read: with the names of people. */
  readonly read: (municipality: string, entries: readonly LogEntry[]) => Promise<readonly LogEntry[]>
  readonly people: Pick<People, 'find' | 'list'>
  readonly forget: (municipality: string, person: string) => Promise<boolean>
  /** How many registers are held in memory, and how many events they have together. */
  readonly held: () => { readonly registers: number; readonly events: number }
}

/**
 * How many events are held in memory at most, all registers together; the one in use is always held. An event takes some
 * kilobytes, with what it has made of the register.
 */
export const MOST_HELD = 200_000

/**
 * Registers over a store. Each replica keeps what it has read and asks the log only for what is new; where this
 * process is the only writer it need not ask at all.
 */
export function openRegisters(store: Store, mostHeld: number = MOST_HELD): Registers {
  const people = openPeople(store)
  const known = shelf(mostHeld)
  const loading = new Map<
    string,
    { readonly begun: Promise<OpenRegister | undefined>; next?: Promise<OpenRegister | undefined> }
  >()
  const isOnlyWriter = store.kind !== 'postgres'

  const refresh = async (municipality: string): Promise<OpenRegister | undefined> => {
    const head = await store.head(municipality)
    if (!head) return undefined
    const before = known.get(municipality)
    if (before && before.head.hash === head.hash && before.head.forgotten === head.forgotten) return before
    // Whoever was forgotten stands in what was read before, so all of it is read again.
    const start = before?.head.forgotten === head.forgotten ? before : undefined
    const entries = await readLog(store, head, start?.head.version ?? 0)
    const opened = extend(start ?? emptyOf(head), await people.open(municipality, entries, head.people), head)
    known.put(opened)
    return opened
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
    people,
    inTurn: turns(),
    held: known.held,
    open: (municipality) => {
      const opened = isOnlyWriter ? known.get(municipality) : undefined
      return opened ? Promise.resolve(opened) : share(municipality)
    },
    append: async (municipality, append, rules) => {
      const register = known.get(municipality)?.register
      const result = await people.append(municipality, append, (event) => namedIn(rules, register, event))
      const before = known.get(municipality)
      if (result.kind === 'appended' && before?.head.version === append.expected)
        known.put(extend(before, result.entries))
      return result
    },
    read: async (municipality, entries) => people.open(municipality, entries, (await store.head(municipality))?.people),
    forget: async (municipality, person) => {
      const gone = await people.forget(municipality, person)
      known.drop(municipality)
      return gone
    },
  }
}

/** Registers by when they were last asked for; the ones that nobody asks for go first. */
function shelf(most: number): {
  readonly get: (municipality: string) => OpenRegister | undefined
  readonly put: (opened: OpenRegister) => void
  readonly drop: (municipality: string) => void
  readonly held: Registers['held']
} {
  const known = new Map<string, OpenRegister>()
  let events = 0
  const drop = (municipality: string): void => {
    events -= known.get(municipality)?.head.version ?? 0
    known.delete(municipality)
  }
  return {
    drop,
    held: () => ({ registers: known.size, events }),
    get: (municipality) => {
      const opened = known.get(municipality)
      if (!opened) return undefined
      known.delete(municipality)
      known.set(municipality, opened)
      return opened
    },
    put: (opened) => {
      const { municipality, version, forgotten } = opened.head
      const before = known.get(municipality)
      if (before && before.head.version > version && before.head.forgotten >= forgotten) return
      drop(municipality)
      known.set(municipality, opened)
      events += version
      for (const [oldest] of known) {
        if (events <= most || oldest === municipality) break
        drop(oldest)
      }
    },
  }
}

const emptyOf = (head: Head): OpenRegister => {
  const { municipality, ruleset, since, title, invented } = head
  return {
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
}

function extend(
  { head, register }: OpenRegister,
  entries: readonly LogEntry[],
  { people, forgotten }: Pick<Head, 'people' | 'forgotten'> = head,
): OpenRegister {
  const last = entries.at(-1)
  return {
    head: { ...head, people, forgotten, ...(last && { version: last.position, hash: last.hash }) },
    register: last ? apply(register, entries.map(recordedEvent)) : register,
  }
}

/** An event with the instant it was written down, so that a question can ask what was known then. */
const recordedEvent = ({ event, recorded }: LogEntry): RegisterEvent => ({ ...event, recorded })
