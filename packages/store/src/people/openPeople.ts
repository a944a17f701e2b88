import { randomBytes } from 'node:crypto'
import type { RegisterEvent } from '@styrkod/core'
import type { Append, Appended, LogEntry, Person } from '#port/model.ts'
import type { Store } from '#port/store.ts'
import { inOrder, openEvent, sealEvent } from './sealEvent.ts'

/** Who in an event is a person, by the rules of the register: the log itself knows no types and no roles. */
export interface Named {
  /** The ids of people that the event names. */
  readonly people: readonly string[]
  /** Whether the event is on a person, so that what it establishes is about one. */
  readonly isAbout: boolean
}

/** The people of each log: they come in with the events that name them, and can be forgotten. */
export interface People {
  /** Appends events with the people in them sealed, and gives the entries as they read to whoever may read them. */
  readonly append: (municipality: string, append: Append, namedIn: (event: RegisterEvent) => Named) => Promise<Appended>
  /** Entries as they read; `known` is the count of people on which they must be up to date. */
  readonly open: (municipality: string, entries: readonly LogEntry[], known?: number) => Promise<readonly LogEntry[]>
  readonly find: (municipality: string, id: string) => Promise<Person | undefined>
  readonly list: (municipality: string) => Promise<readonly Person[]>
  /** Forgets a person: the log keeps that somebody did what was done, and not who. */
  readonly forget: (municipality: string, id: string) => Promise<boolean>
}

interface Known {
  readonly known: number
  readonly byId: ReadonlyMap<string, Person>
  readonly byPseudonym: ReadonlyMap<string, Person>
}

/** How often events are sealed anew because somebody else added or forgot people meanwhile. */
const MOST_TRIES = 20

export function openPeople(store: Store): People {
  const cache = new Map<string, Known>()
  const load = async (municipality: string, known?: number): Promise<Known> => {
    const before = cache.get(municipality)
    if (before && (known === undefined || before.known === known)) return before
    const read = await store.people(municipality)
    const loaded: Known = {
      known: read.known,
      byId: new Map(read.people.map((one) => [one.id, one])),
      byPseudonym: new Map(read.people.map((one) => [one.pseudonym, one])),
    }
    cache.set(municipality, loaded)
    return loaded
  }
  const open = async (municipality: string, entries: readonly LogEntry[], known?: number) => {
    const { byPseudonym } = await load(municipality, known)
    return entries.map((entry) => openEntry(entry, byPseudonym))
  }
  return {
    open,
    append: async (municipality, given, namedIn) => {
      const append = { ...given, events: given.events.map(inOrder) }
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const known = await load(municipality)
        const { sealed, added } = seal(append, known.byId, namedIn)
        const result = await store.append(municipality, { ...sealed, people: { known: known.known, added } })
        if (result.kind === 'people-changed' || added.length > 0) cache.delete(municipality)
        if (result.kind === 'people-changed') continue
        if (result.kind === 'conflict')
          return { ...result, changed: await open(municipality, result.changed, Number.NaN) }
        if (result.kind === 'appended') return { ...result, entries: asWritten(result.entries, append) }
        if (result.kind === 'repeated') return { ...result, entries: await open(municipality, result.entries) }
        return result
      }
      throw new Error('the people of the log changed too often')
    },
    find: async (municipality, id) => (await load(municipality, Number.NaN)).byId.get(id),
    list: async (municipality) => [...(await load(municipality, Number.NaN)).byId.values()],
    forget: async (municipality, id) => {
      const person = (await load(municipality, Number.NaN)).byId.get(id)
      if (!person) return false
      const gone = await store.forget(municipality, person.pseudonym)
      cache.delete(municipality)
      return gone
    },
  }
}

/** What was just written, as the writer said it. */
const asWritten = (entries: readonly LogEntry[], { events, by }: Append): readonly LogEntry[] =>
  entries.map((entry, at) => ({ ...entry, event: events[at]!, ...(by !== undefined && { by }) }))

function openEntry(entry: LogEntry, byPseudonym: Known['byPseudonym']): LogEntry {
  const nameOf = (name: string): string => byPseudonym.get(name)?.id ?? name
  return {
    ...entry,
    ...(entry.by !== undefined && { by: nameOf(entry.by) }),
    event: openEvent(entry.event, nameOf, (pseudonym) => byPseudonym.get(pseudonym)?.key),
  }
}

function seal(
  append: Append,
  byId: Known['byId'],
  namedIn: (event: RegisterEvent) => Named,
): { readonly sealed: Append; readonly added: readonly Person[] } {
  const added = new Map<string, Person>()
  const named = append.events.map(namedIn)
  const all = [...named.flatMap((one) => one.people), ...(append.by === undefined ? [] : [append.by])]
  for (const id of all) if (!byId.has(id) && !added.has(id)) added.set(id, newPerson(id))
  const find = (id: string): Person | undefined => byId.get(id) ?? added.get(id)
  const nameOf = (name: string): string => find(name)?.pseudonym ?? name
  const events = append.events.map((event, at) =>
    sealEvent(event, nameOf, named[at]!.isAbout ? find(event.object.id)?.key : undefined),
  )
  return {
    sealed: { ...append, events, ...(append.by !== undefined && { by: nameOf(append.by) }) },
    added: [...added.values()],
  }
}

const newPerson = (id: string): Person => ({
  id,
  pseudonym: `person~${randomBytes(9).toString('base64url')}`,
  key: randomBytes(32),
})
