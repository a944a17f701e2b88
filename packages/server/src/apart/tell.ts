import type { RegisterEvent } from '@styrkod/core'
import type { OpenRegister } from '#registers/registers.ts'
import type { Catalogue, Listed } from '#rulesets/catalogue.ts'
import type { Task, ToldRegister } from './model.ts'
import type { Input, Work } from './works.ts'

/** Work to be done on a ruleset, and perhaps on a municipality's register. */
export interface Asked<W extends Work> {
  readonly ruleset: Listed
  readonly register?: OpenRegister
  readonly today: string
  readonly work: W
  readonly input: Input<W>
}

/** What a thread has been told: rulesets by their hash, and registers, the one that was asked about last at the end. */
export interface Told {
  rulesets: ReadonlySet<string>
  readonly registers: Map<string, ToldAbout>
}

/** A register as far as a thread knows it: so many events, the last of which is known by its id and instant. */
interface ToldAbout {
  readonly events: number
  readonly last: string
  readonly forgotten: number
}

/** How many events a thread keeps, all its registers together; the one in use is always kept. */
const MOST_EVENTS = 50_000

/** Puts work as a thread needs it: with what the thread has not been told before, which it then knows. */
export function tell<W extends Work>(told: Told, catalogue: Catalogue, asked: Asked<W>): Task {
  const { ruleset, register, today, work, input } = asked
  const listed = catalogue.list()
  const needed = isComparison(input) ? [ruleset, ...listed] : [ruleset]
  const fresh = needed.filter(({ hash }) => !told.rulesets.has(hash))
  const inUse = new Set([ruleset, ...listed].map(({ hash }) => hash))
  told.rulesets = new Set([...told.rulesets, ...fresh.map(({ hash }) => hash)].filter((hash) => inUse.has(hash)))
  return {
    rulesets: fresh.map(({ hash, compiled }) => [hash, compiled.ruleset]),
    ruleset: ruleset.hash,
    names: Object.fromEntries(listed.map(({ id, hash }) => [id, hash])),
    today,
    work,
    input,
    ...(register && { register: tellRegister(told, register) }),
    drop: register ? tooMuch(told, register.head.municipality) : [],
  }
}

/** Two rulesets are compared: any other may be the one that is meant. */
const isComparison = (input: unknown): boolean =>
  (input as { readonly question?: { readonly question?: unknown } }).question?.question === 'compare'

function tellRegister({ registers }: Told, { head, register }: OpenRegister): ToldRegister {
  const { municipality, forgotten } = head
  const { events } = register
  const before = registers.get(municipality)
  const isSame = before?.forgotten === forgotten && before.last === lastOf(events, before.events)
  registers.delete(municipality)
  registers.set(municipality, { events: events.length, last: lastOf(events, events.length), forgotten })
  return isSame ? { municipality, added: events.slice(before.events) } : { municipality, whole: register }
}

/** The last of so many events, as it is known again. */
function lastOf(events: readonly RegisterEvent[], count: number): string {
  const last = events[count - 1]
  return last ? `${last.id} ${last.recorded ?? ''}` : ''
}

function tooMuch({ registers }: Told, current: string): readonly string[] {
  let sum = 0
  for (const { events } of registers.values()) sum += events
  const drop: string[] = []
  for (const [municipality, { events }] of registers) {
    if (sum <= MOST_EVENTS || municipality === current) break
    registers.delete(municipality)
    drop.push(municipality)
    sum -= events
  }
  return drop
}
