import { canonical } from '#primitives/canonical.ts'
import { addDays } from '#primitives/day.ts'
import type { Day, Json, Slug } from '#primitives/model.ts'
import { noNames, type Names } from '#primitives/names.ts'
import type { Register } from '#register/model.ts'
import type { RegisterState } from '#register/state.ts'
import type { Capacity } from '../standing.ts'
import { dayNumber } from './forest.ts'

/** A person through time: the days on which something about the person changes, and which asker it is between them. */
interface Line {
  /** The stretch of days asked about last, which is most often the one asked about next: its first day, and that after its last. */
  from: number
  until: number
  /** Which asker it is in that stretch; `NOBODY` where that is not known yet. */
  asker: number
  /** As numbers that compare as days do. */
  readonly days: readonly number[]
  readonly askers: number[]
}

/** The people of one register. */
export interface Roster {
  readonly state: RegisterState
  lines: Names<Line>
  /** How many lines there are. */
  met: number
}

/**
 * Everybody who asks, by number: all that have the same roles are one asker. The numbers begin at 1; nobody in particular
 * is `NOBODY`.
 */
export interface Askers {
  readonly byKey: Map<string, number>
  /** In which roles each can act, by number. */
  readonly capacities: (readonly Capacity[])[]
  readonly byRole: Names<number>
  readonly byScope: Names<Names<number>>
  readonly rosters: WeakMap<Register, Roster>
  /** The register asked last, which is most often the one asked next. */
  lastRegister: Register | undefined
  lastRoster: Roster | undefined
}

export const NOBODY = 0

/** Beyond so many people of one register they are met anew. */
const MOST_LINES = 100_000

/** A day that does not come. */
const NEVER = 1_000_000_000

export const createAskers = (): Askers => ({
  byKey: new Map(),
  capacities: [[]],
  byRole: noNames(),
  byScope: noNames(),
  rosters: new WeakMap(),
  lastRegister: undefined,
  lastRoster: undefined,
})

/** The asker who can act in these roles; the same roles are the same asker, unless it is somebody in particular. */
export function askerFor(askers: Askers, capacities: readonly Capacity[], self: string | null): number {
  const key = canonical({ capacities: capacities as unknown as Json, self })
  const known = askers.byKey.get(key)
  if (known !== undefined) return known
  const asker = askers.capacities.push(capacities) - 1
  askers.byKey.set(key, asker)
  return asker
}

/** The asker that a role is, where it has asked before. */
export const knownRole = ({ byRole, byScope }: Askers, role: Slug, scope: string | undefined): number | undefined =>
  scope === undefined ? byRole[role] : byScope[role]?.[scope]

/** A role, perhaps of one instance, that asks in its own name. */
export function roleAsker(askers: Askers, role: Slug, scope: string | undefined): number {
  const known = knownRole(askers, role, scope)
  if (known !== undefined) return known
  const asker = askerFor(askers, [scope === undefined ? { role } : { role, scopes: [scope] }], 'role')
  if (scope === undefined) askers.byRole[role] = asker
  else (askers.byScope[role] ??= noNames())[scope] = asker
  return asker
}

export function rosterOf(askers: Askers, register: Register, fold: () => RegisterState): Roster {
  if (askers.lastRegister === register && askers.lastRoster) return askers.lastRoster
  let roster = askers.rosters.get(register)
  if (!roster) askers.rosters.set(register, (roster = { state: fold(), lines: noNames(), met: 0 }))
  askers.lastRegister = register
  askers.lastRoster = roster
  return roster
}

/** Who a person is on a day; worked out once for each stretch of days on which nothing about the person changes. */
export function personAsker(roster: Roster, person: string, day: number, make: () => number): number {
  let line = roster.lines[person]
  if (!line) {
    if (roster.met >= MOST_LINES) Object.assign(roster, { lines: noNames(), met: 0 })
    roster.met++
    const days = turningDays(roster.state, person).map(dayNumber)
    const askers = Array.from({ length: days.length + 1 }, () => NOBODY)
    roster.lines[person] = line = { from: 0, until: 0, asker: NOBODY, days, askers }
  }
  return turnTo(line, day) || (line.asker = line.askers[stretchOf(line, day)] = make())
}

/** Turns a line to the stretch that a day falls in: which asker the person is then, `NOBODY` where that is not known yet. */
export function turnTo(line: Line, day: number): number {
  const stretch = stretchOf(line, day)
  line.from = line.days[stretch - 1] ?? 0
  line.until = line.days[stretch] ?? NEVER
  return (line.asker = line.askers[stretch]!)
}

/** Which stretch of a person's days a day falls in. */
function stretchOf({ days }: Line, day: number): number {
  let stretch = days.length
  while (stretch > 0 && days[stretch - 1]! > day) stretch--
  return stretch
}

/** The days from which a person holds, or holds no longer, an office, a delegation or a place in the register. */
function turningDays({ appointmentsByHolder, delegations, byId }: RegisterState, person: string): readonly Day[] {
  const spans = [
    ...(appointmentsByHolder.get(person) ?? []),
    ...delegations.filter((one) => one.to === person),
    ...(byId.get(person) ?? []),
  ]
  const days = spans.flatMap((one) => [
    one.from,
    ...('through' in one && one.through !== undefined ? [addDays(one.through, 1)] : []),
    ...(one.ended ? [one.ended.from] : []),
  ])
  return [...new Set(days)].sort()
}
