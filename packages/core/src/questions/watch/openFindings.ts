import type { Looked, RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { changesBetween } from '../audit/changes.ts'
import { excused } from '../audit/excused.ts'
import { arrange } from '../audit/finding.ts'
import type { Part } from '../audit/parts.ts'
import type { Changes, Finding } from '../model/audit.ts'
import { toldInOrder, type ToldInOrder } from './toldInOrder.ts'

/** A part of the audit, what it found the last time, and what it looked at to find it. */
interface Look {
  readonly part: Part
  readonly order: number
  found: readonly Finding[]
  on: readonly Spot[]
}

/** Something that can be looked at: who does, and the turn of the last who did. */
interface Spot {
  readonly looks: Set<Look>
  turn: number
}

/** What was found about objects with one id: by which parts, and as it is told. */
interface About {
  readonly looks: Set<Look>
  told: readonly Finding[]
}

/** The findings of an audit, with what each turned on. */
export interface OpenFindings {
  /** Looks at a part, and again whenever what it looked at is touched. */
  readonly look: (part: Part) => void
  /** Looks at a part that nothing to come can change. */
  readonly lookOnce: (part: Part) => void
  readonly touch: (what: Looked, id: string) => void
  /** Looks again at the parts that looked at what has been touched. */
  readonly lookAgain: () => void
  /** Takes up what has been found, and tells what is new since the last time. */
  readonly arrange: () => Changes
  /** All that has been found, in order. */
  readonly all: () => readonly Finding[]
}

/** All of them, while an audit is kept. */
interface Kept {
  readonly compiled: CompiledRuleset
  readonly view: RegisterView
  /** The same view, which notes what is looked at in it. */
  readonly noting: RegisterView
  readonly spots: Map<Looked, Map<string, Spot>>
  readonly about: Map<string, About>
  /** The ids about which something may have changed since the findings were put in order. */
  readonly unarranged: Set<string>
  readonly told: ToldInOrder
  turn: number
  /** What has been looked at in this turn. */
  on: Spot[]
}

export function openFindings(compiled: CompiledRuleset, view: RegisterView): OpenFindings {
  const kept: Kept = {
    compiled,
    view,
    noting: { ...view, told: (what, id) => noteLooked(kept, what, id) },
    spots: new Map(),
    about: new Map(),
    unarranged: new Set(),
    told: toldInOrder(),
    turn: 0,
    on: [],
  }
  const touched = new Set<Look>()
  let looks = 0
  const lookOf = (part: Part): Look => ({ part, order: looks++, found: [], on: [] })
  return {
    look: (part) => lookAt(kept, lookOf(part)),
    lookOnce: (part) => takeUp(kept, lookOf(part), part(compiled, view)),
    touch: (what, id) => {
      for (const look of kept.spots.get(what)?.get(id)?.looks ?? []) touched.add(look)
      // A departure may have been granted or revoked.
      if (what === 'effects' && kept.about.has(id)) kept.unarranged.add(id)
    },
    lookAgain: () => {
      for (const look of touched) lookAt(kept, look)
      touched.clear()
    },
    arrange: () => arrangeAnew(kept),
    all: () => kept.told.all(),
  }
}

function noteLooked(kept: Kept, what: Looked, id: string): void {
  let own = kept.spots.get(what)
  if (!own) kept.spots.set(what, (own = new Map()))
  let spot = own.get(id)
  if (!spot) own.set(id, (spot = { looks: new Set(), turn: 0 }))
  if (spot.turn === kept.turn) return
  spot.turn = kept.turn
  kept.on.push(spot)
}

function lookAt(kept: Kept, look: Look): void {
  kept.turn++
  kept.on = []
  const found = look.part(kept.compiled, kept.noting)
  for (const spot of look.on) if (spot.turn !== kept.turn) spot.looks.delete(look)
  for (const spot of kept.on) spot.looks.add(look)
  look.on = kept.on
  takeUp(kept, look, found)
}

function takeUp({ about, unarranged }: Kept, look: Look, found: readonly Finding[]): void {
  if (isSame(look.found, found)) return
  for (const { object } of look.found) {
    about.get(object.id)?.looks.delete(look)
    unarranged.add(object.id)
  }
  for (const { object } of found) {
    const known = about.get(object.id) ?? { looks: new Set(), told: [] }
    about.set(object.id, known)
    known.looks.add(look)
    unarranged.add(object.id)
  }
  look.found = found
}

const isSame = (one: readonly Finding[], other: readonly Finding[]): boolean =>
  one.length === other.length && one.every((found, at) => saysSame(found, other[at]!))

/** What a finding takes from its rule is the very same each time, so that only the rest is compared as text. */
function saysSame(one: Finding, other: Finding): boolean {
  if (one.id !== other.id) return false
  const keys = Object.keys(one) as (keyof Finding)[]
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]))
  )
}

function arrangeAnew(kept: Kept): Changes {
  const { about, unarranged } = kept
  if (unarranged.size === 0) return { appeared: [], cured: [] }
  const before: Finding[] = []
  const after: Finding[] = []
  for (const id of unarranged) {
    const one = about.get(id)!
    before.push(...one.told)
    one.told = arrange(foundAbout(kept, one, id))
    after.push(...one.told)
  }
  unarranged.clear()
  kept.told.exchange(before, after)
  return changesBetween(before, after)
}

/** What has been found about objects with an id, in the order of the parts that found it. */
function foundAbout({ view }: Kept, { looks }: About, id: string): readonly Finding[] {
  const found: Finding[] = []
  for (const look of [...looks].sort((a, b) => a.order - b.order))
    for (const one of look.found) if (one.object.id === id) found.push(excused(view, one))
  return found
}
