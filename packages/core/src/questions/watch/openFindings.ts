import type { Slug } from '#primitives/model.ts'
import type { Looked, RegisterView, Told } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { excused } from '../audit/excused.ts'
import { arrange } from '../audit/finding.ts'
import type { Part } from '../audit/parts.ts'
import type { Changes, Finding } from '../model/audit.ts'
import { isSameFinding } from './isSameFinding.ts'
import { toldInOrder, type ToldInOrder } from './toldInOrder.ts'

/** A part of the audit, what it found the last time, and what it looked at to find it. */
interface Look {
  readonly part: Part
  readonly order: number
  found: readonly Finding[]
  on: readonly Spot[]
}

/** Something that can be looked at: who does, the turn of the last who did, and of the last who had done before. */
interface Spot {
  readonly looks: Look[]
  turn: number
  before: number
}

/** All that can be looked at of something with an id: in which way, of which type, role or name, and the spot, in lists side by side. */
interface Place {
  readonly whats: Looked[]
  readonly ofs: (Slug | undefined)[]
  readonly spots: Spot[]
}

/** What was found about objects with one id: by which parts, and as it is told. */
interface About {
  readonly looks: Look[]
  told: readonly Finding[]
}

/** The findings of an audit, with what each turned on. */
export interface OpenFindings {
  /** The register, which notes what is looked at in it. */
  readonly noting: RegisterView
  /** Looks at a part, and again whenever what it looked at is touched. */
  readonly look: (part: Part) => void
  /** Looks at a part that nothing to come can change. */
  readonly lookOnce: (part: Part) => void
  readonly touch: Told
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
  readonly places: Map<string, Place>
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
    noting: { ...view, told: (what, id, of) => noteLooked(kept, spotOf(kept.places, what, id, of)) },
    places: new Map(),
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
    noting: kept.noting,
    look: (part) => lookAt(kept, lookOf(part)),
    lookOnce: (part) => takeUp(kept, lookOf(part), part(compiled, view)),
    touch: (what, id, of) => {
      const spot = spotIn(kept.places.get(id), what, of)
      if (spot) for (const look of spot.looks) touched.add(look)
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

function spotIn(place: Place | undefined, what: Looked, of: Slug | undefined): Spot | undefined {
  if (place)
    for (let at = 0; at < place.whats.length; at++)
      if (place.ofs[at] === of && place.whats[at] === what) return place.spots[at]
  return undefined
}

function spotOf(places: Map<string, Place>, what: Looked, id: string, of: Slug | undefined): Spot {
  const place = places.get(id)
  const known = spotIn(place, what, of)
  if (known) return known
  const spot: Spot = { looks: [], turn: 0, before: 0 }
  if (place) {
    place.whats.push(what)
    place.ofs.push(of)
    place.spots.push(spot)
  } else places.set(id, { whats: [what], ofs: [of], spots: [spot] })
  return spot
}

function noteLooked(kept: Kept, spot: Spot): void {
  if (spot.turn === kept.turn) return
  spot.turn = kept.turn
  kept.on.push(spot)
}

function lookAt(kept: Kept, look: Look): void {
  const turn = ++kept.turn
  const before = look.on
  for (const spot of before) spot.before = turn
  const on: Spot[] = (kept.on = [])
  const found = look.part(kept.compiled, kept.noting, look.found)
  for (const spot of before) if (spot.turn !== turn) remove(spot.looks, look)
  for (const spot of on) if (spot.before !== turn) spot.looks.push(look)
  look.on = on
  takeUp(kept, look, found)
}

function remove<T>(list: T[], one: T): void {
  list[list.indexOf(one)] = list.at(-1)!
  list.pop()
}

function takeUp({ about, unarranged }: Kept, look: Look, found: readonly Finding[]): void {
  if (isSame(look.found, found)) return
  for (const { object } of look.found) {
    const { looks } = about.get(object.id)!
    if (looks.includes(look)) remove(looks, look)
    unarranged.add(object.id)
  }
  for (const { object } of found) {
    let known = about.get(object.id)
    if (!known) about.set(object.id, (known = { looks: [], told: [] }))
    if (known.looks.at(-1) !== look) known.looks.push(look)
    unarranged.add(object.id)
  }
  look.found = found
}

const isSame = (one: readonly Finding[], other: readonly Finding[]): boolean =>
  one.length === other.length && one.every((found, at) => isSameFinding(found, other[at]!))

const NOTHING: Changes = { appeared: [], cured: [] }

function arrangeAnew(kept: Kept): Changes {
  const { about, unarranged } = kept
  if (unarranged.size === 0) return NOTHING
  const appeared: Finding[] = []
  const cured: Finding[] = []
  for (const id of unarranged) {
    const one = about.get(id)!
    const { told } = one
    one.told = arrange(foundAbout(kept, one, id))
    const [gone, come] = apart(told, one.told)
    kept.told.exchange(gone, come)
    for (const found of come) if (!told.some((before) => before.id === found.id)) appeared.push(found)
    for (const found of gone) if (!one.told.some((now) => now.id === found.id)) cured.push(found)
  }
  unarranged.clear()
  return { appeared, cured }
}

/** What is in one of two lists alone, each the very same; they mostly begin and end alike. */
function apart<T>(one: readonly T[], other: readonly T[]): readonly [readonly T[], readonly T[]] {
  const least = Math.min(one.length, other.length)
  let start = 0
  while (start < least && one[start] === other[start]) start++
  let end = 0
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  return [left.filter((each) => !right.includes(each)), right.filter((each) => !left.includes(each))]
}

/** What has been found about objects with an id, in the order of the parts that found it. */
function foundAbout({ view }: Kept, { looks }: About, id: string): readonly Finding[] {
  const found: Finding[] = []
  for (const look of looks.sort((a, b) => a.order - b.order))
    for (const one of look.found) if (one.object.id === id) found.push(excused(view, one))
  return found
}
