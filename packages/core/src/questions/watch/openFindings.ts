import type { Looked, RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { changesBetween } from '../audit/changes.ts'
import { excused } from '../audit/excused.ts'
import { arrange, compareFindings } from '../audit/finding.ts'
import type { Part } from '../audit/parts.ts'
import type { Changes, Finding } from '../model/audit.ts'

/** A part of the audit, what it found the last time, and what it looked at to find it. */
interface Look {
  readonly part: Part
  readonly order: number
  found: readonly Finding[]
  on: ReadonlySet<string>
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
  /** Puts what has been found in order, and tells what is new since the last time. */
  readonly arrange: () => Changes
  readonly all: () => readonly Finding[]
}

/** All of them, while an audit is kept. */
interface Kept {
  readonly compiled: CompiledRuleset
  readonly view: RegisterView
  readonly lookers: Map<string, Set<Look>>
  readonly about: Map<string, About>
  /** The ids about which something may have changed since the findings were put in order. */
  readonly unarranged: Set<string>
  told: readonly Finding[]
}

export function openFindings(compiled: CompiledRuleset, view: RegisterView): OpenFindings {
  const kept: Kept = { compiled, view, lookers: new Map(), about: new Map(), unarranged: new Set(), told: [] }
  const touched = new Set<Look>()
  let looks = 0
  const lookOf = (part: Part): Look => ({ part, order: looks++, found: [], on: new Set() })
  return {
    look: (part) => lookAt(kept, lookOf(part)),
    lookOnce: (part) => note(kept, lookOf(part), part(compiled, view)),
    touch: (what, id) => {
      for (const look of kept.lookers.get(keyOf(what, id)) ?? []) touched.add(look)
      // A departure may have been granted or revoked.
      if (what === 'object' && view.state.exemptions.has(id) && kept.about.has(id)) kept.unarranged.add(id)
    },
    lookAgain: () => {
      for (const look of touched) lookAt(kept, look)
      touched.clear()
    },
    arrange: () => arrangeAnew(kept),
    all: () => kept.told,
  }
}

function lookAt(kept: Kept, look: Look): void {
  const { compiled, view, lookers } = kept
  const before = look.on
  const on = new Set<string>()
  const found = look.part(compiled, { ...view, told: (what, id) => on.add(keyOf(what, id)) })
  look.on = on
  for (const key of before) if (!on.has(key)) lookers.get(key)?.delete(look)
  for (const key of on) if (!before.has(key)) addTo(lookers, key, look)
  note(kept, look, found)
}

function note({ about, unarranged }: Kept, look: Look, found: readonly Finding[]): void {
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
  one.length === other.length && (one.length === 0 || JSON.stringify(one) === JSON.stringify(other))

function arrangeAnew(kept: Kept): Changes {
  const { view, about, unarranged } = kept
  const before: Finding[] = []
  const after: Finding[] = []
  for (const id of unarranged) {
    const one = about.get(id)!
    before.push(...one.told)
    const found = [...one.looks].sort((a, b) => a.order - b.order).flatMap((look) => look.found)
    one.told = arrange(found.filter(({ object }) => object.id === id).map((finding) => excused(view, finding)))
    after.push(...one.told)
  }
  if (unarranged.size === 0) return { appeared: [], cured: [] }
  unarranged.clear()
  kept.told = exchange(kept.told, before, after)
  return changesBetween(before, after)
}

const keyOf = (what: Looked, id: string): string => `${what} ${id}`

function addTo(lookers: Map<string, Set<Look>>, key: string, look: Look): void {
  const known = lookers.get(key)
  if (known) known.add(look)
  else lookers.set(key, new Set([look]))
}

/** A list in order with some findings in place of others, which are few or all. */
function exchange(list: readonly Finding[], before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  if (list.length === 0) return [...after].sort(compareFindings)
  const result = [...list]
  for (const one of before) result.splice(result.indexOf(one, placeOf(one, result, true)), 1)
  for (const one of after) result.splice(placeOf(one, result, false), 0, one)
  return result
}

/** The first place from which on everything comes after a finding, or beside it. */
function placeOf(one: Finding, list: readonly Finding[], isBeside: boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const order = compareFindings(list[middle]!, one)
    if (order < 0 || (order === 0 && !isBeside)) low = middle + 1
    else high = middle
  }
  return low
}
