import type { ActRule } from '#authorities/model.ts'
import { createPool, linkCondition, type AtomPool, type Formula } from '#conditions/compile/link.ts'
import { mapPaths } from '#conditions/compile/walk.ts'
import { isAlways, type Condition } from '#conditions/model.ts'
import { scopePaths } from '#objects/compile/scope.ts'
import { ancestors, own } from '#primitives/ancestors.ts'
import type { Path, Slug } from '#primitives/model.ts'
import { and, not } from '#primitives/truth.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import type { HolderRule } from '#roles/model.ts'
import type { StateRule } from '#requirements/model.ts'
import { rootType } from './compile/rootType.ts'
import { validityOf, type Validity } from './compile/validity.ts'
import type { Clash, Gap, Rule, Ruleset, Source } from './model.ts'

/** A rule ready to be asked: when it holds, and its conditions as functions. */
export interface Linked<R extends Rule = Rule> {
  readonly rule: R
  readonly validity: Validity
  /** Whether it applies: `when`, and not `unless`. */
  readonly applies: Formula
  readonly act?: Formula
  readonly must?: Formula
}

/** A ruleset ready to be asked: compiled once, asked many times. */
export interface CompiledRuleset {
  readonly ruleset: Ruleset
  readonly pool: AtomPool
  readonly sources: ReadonlyMap<Slug, Source>
  readonly byId: ReadonlyMap<Slug, Linked>
  readonly acts: readonly Linked<ActRule>[]
  readonly states: readonly Linked<StateRule>[]
  /** The rules on who holds a role by office, by role. */
  readonly holders: ReadonlyMap<Slug, readonly Linked<HolderRule>[]>
  readonly gaps: readonly Gap[]
  readonly clashesOf: ReadonlyMap<Slug, readonly Clash[]>
  /** Answers of look-ups that depend on the ruleset alone, kept between questions. */
  readonly memory: Map<string, unknown>
  /** What each type, action and role is a kind of, as far as anybody has asked. */
  readonly lines: {
    readonly types: Map<Slug, readonly Slug[]>
    readonly actions: Map<Slug, readonly Slug[]>
    readonly roles: Map<Slug, readonly Slug[]>
  }
  /** Conditions as they read from further away, by where from and by rule; ways to the instance of a role, by object and role. */
  readonly rebased: Map<Path, Map<Slug, Formula>>
  readonly scopes: Map<Slug, Map<Slug, { readonly path: Path | undefined }>>
  /** Answers kept between questions; whoever keeps them knows their shape. */
  readonly kept: { desks?: unknown }
}

/** Links a ruleset in normal form: every condition becomes a function when it is asked, every reference a look-up. */
export function linkRuleset(ruleset: Ruleset): CompiledRuleset {
  const pool = createPool(ruleset.parameters)
  const sources = new Map(ruleset.sources.map((source) => [source.id, source]))
  const byId = new Map<Slug, Linked>()
  const acts: Linked<ActRule>[] = []
  const states: Linked<StateRule>[] = []
  const holders = new Map<Slug, Linked<HolderRule>[]>()
  for (const rule of ruleset.rules) {
    const base = { validity: validityOf(rule, sources), applies: later(() => linkApplies(rule, pool)) }
    if (rule.kind === 'act') {
      const { act } = rule
      const linked = { ...base, rule, ...(act && { act: later(() => linkCondition(act, pool)) }) }
      acts.push(linked)
      byId.set(rule.id, linked)
    } else if (rule.kind === 'state') {
      const linked = { ...base, rule, must: later(() => linkCondition(rule.must, pool)) }
      states.push(linked)
      byId.set(rule.id, linked)
    } else {
      const linked = { ...base, rule }
      const list = holders.get(rule.role) ?? []
      holders.set(rule.role, [...list, linked])
      byId.set(rule.id, linked)
    }
  }
  const clashesOf = new Map<Slug, Clash[]>()
  for (const clash of ruleset.clashes)
    for (const id of clash.rules) clashesOf.set(id, [...(clashesOf.get(id) ?? []), clash])
  return {
    ruleset,
    pool,
    sources,
    byId,
    acts,
    states,
    holders,
    gaps: ruleset.gaps,
    clashesOf,
    memory: new Map(),
    lines: { types: new Map(), actions: new Map(), roles: new Map() },
    rebased: new Map(),
    scopes: new Map(),
    kept: { desks: undefined },
  }
}

/** A condition that is linked when it is first asked; most programs ask few of the rules. */
function later(link: () => Formula): Formula {
  let formula: Formula | undefined
  return (ask) => (formula ??= link())(ask)
}

function linkApplies(rule: { readonly when: Condition; readonly unless?: Condition }, pool: AtomPool): Formula {
  const when = linkCondition(rule.when, pool)
  if (!rule.unless) return when
  const unless = linkCondition(rule.unless, pool)
  return isAlways(rule.when) ? (ask) => not(unless(ask)) : (ask) => and(when(ask), not(unless(ask)))
}

/** The same condition asked from further away: about `object.system` where it was written about `object`. */
export function linkFrom(
  compiled: CompiledRuleset,
  rule: { readonly id: Slug; readonly when: Condition; readonly unless?: Condition },
  base: Path,
): Formula {
  return within(compiled.rebased, base, rule.id, () => {
    const rebase = (condition: Condition): Condition =>
      mapPaths(condition, (path) => (path.startsWith('object.') ? base + path.slice(6) : path))
    return linkApplies({ when: rebase(rule.when), ...(rule.unless && { unless: rebase(rule.unless) }) }, compiled.pool)
  })
}

/** What a look-up gave the first time it was asked. */
export function remember<T>(compiled: CompiledRuleset, key: string, make: () => T): T {
  const known = compiled.memory.get(key)
  if (known !== undefined) return known as T
  const made = make()
  compiled.memory.set(key, made)
  return made
}

/** The same of a name or two, which are not put together: to make and look up a text each time costs more than two look-ups. */
export function rememberOf<T>(compiled: CompiledRuleset, key: string, of: Slug, make: () => T): T {
  const known = remember(compiled, key, () => new Map<Slug, T>())
  let found = known.get(of)
  if (found === undefined) known.set(of, (found = make()))
  return found
}

export const rememberOfBoth = <T>(
  compiled: CompiledRuleset,
  key: string,
  first: Slug,
  second: Slug,
  make: () => T,
): T =>
  within(
    remember(compiled, key, () => new Map<Slug, Map<Slug, T>>()),
    first,
    second,
    make,
  )

function within<T>(maps: Map<Slug, Map<Slug, T>>, first: Slug, second: Slug, make: () => T): T {
  let map = maps.get(first)
  if (!map) maps.set(first, (map = new Map<Slug, T>()))
  let found = map.get(second)
  if (!found) map.set(second, (found = make()))
  return found
}

type Line = readonly Slug[]
type Kinds = Readonly<Record<Slug, { readonly is?: Slug }>>

function lineOf(lines: Map<Slug, Line>, kinds: Kinds, id: Slug): Line {
  const known = lines.get(id)
  if (known !== undefined) return known
  const line = ancestors(kinds, id)
  lines.set(id, line)
  return line
}

export const typeLine = ({ lines, ruleset }: CompiledRuleset, type: Slug): Line =>
  lineOf(lines.types, ruleset.types, type)
export const actionLine = ({ lines, ruleset }: CompiledRuleset, action: Slug): Line =>
  lineOf(lines.actions, ruleset.actions, action)
export const roleLine = ({ lines, ruleset }: CompiledRuleset, role: Slug): Line =>
  lineOf(lines.roles, ruleset.roles, role)

/** The path from an object to the instance of a role, where there is one way. */
export function scopePath(compiled: CompiledRuleset, object: Slug, role: Slug, of?: Path): Path | undefined {
  if (of !== undefined) return of
  const per = own(compiled.ruleset.roles, role)?.per
  if (per === undefined || per === MUNICIPALITY) return undefined
  return within(compiled.scopes, object, role, () => {
    const paths = scopePaths(compiled.ruleset.types, rootType(compiled.ruleset, object), per)
    return { path: paths.length === 1 ? paths[0] : undefined }
  }).path
}
