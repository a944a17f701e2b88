import type { Ask, World } from '#conditions/compile/link.ts'
import { own } from '#primitives/ancestors.ts'
import type { Day, Facts, Json, Path, Slug, Truth } from '#primitives/model.ts'
import type { ObjectRef, Register } from '#register/model.ts'
import type { RegisterView } from '#register/view.ts'
import { actsOn } from '#ruleset/actsOn.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { look, lookItem } from './look.ts'
import type { Validity } from '#ruleset/compile/validity.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { watchConstant } from './kept/constants.ts'
import { watched, type Watch } from './kept/watch.ts'
import type { Actor } from './model/case.ts'
import { viewOf } from './viewOf.ts'

/** What a question is judged on: the ruleset, the day, the facts given, and the register if there is one. */
export interface Evidence {
  readonly compiled: CompiledRuleset
  readonly at: Day
  readonly object: Slug
  readonly ref?: ObjectRef
  readonly view?: RegisterView
  readonly actor?: Actor
  readonly edition?: string
  readonly part?: string
  readonly done: readonly Slug[]
  readonly world: World
  readonly ask: Ask
  /** A fact, from the question or from the register. */
  readonly read: (path: Path) => Json | undefined
  /** Whether a fact is known at all. */
  readonly has: (path: Path) => boolean
  /** Told of all that an answer turns on, where the answer is to be kept. */
  readonly watch?: Watch
}

export interface EvidenceSource {
  readonly at: Day
  readonly object: Slug
  readonly facts?: Facts
  readonly id?: string
  readonly register?: Register
  /** Only what was recorded by this instant counts. */
  readonly known?: string
  readonly view?: RegisterView
  readonly actor?: Actor
  readonly edition?: string
  /** Which part of a document the act is about. */
  readonly part?: string
  readonly done?: readonly Slug[]
  readonly watch?: Watch | undefined
}

export function gather(compiled: CompiledRuleset, source: EvidenceSource): Evidence {
  const view = source.view ?? (source.register && viewOf(compiled, source.register, source.at, source.known))
  const ref = source.id === undefined ? undefined : { type: source.object, id: source.id }
  const world = worldOf(compiled, source, view, ref)
  const { ask, read, has } = access(compiled, world, source.watch)
  const evidence: Writable<Evidence> = {
    compiled,
    at: source.at,
    object: source.object,
    done: source.done ?? NOTHING,
    world,
    ask,
    read,
    has,
  }
  if (view) evidence.view = view
  if (ref) evidence.ref = ref
  if (source.actor) evidence.actor = source.actor
  if (source.edition !== undefined) evidence.edition = source.edition
  if (source.part !== undefined) evidence.part = source.part
  if (source.watch) evidence.watch = source.watch
  return evidence
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

const NOTHING: readonly never[] = []
const NO_FACTS: Facts = {}

/** What conditions are judged on: the facts given, and what stands in the register. */
function worldOf(
  compiled: CompiledRuleset,
  source: EvidenceSource,
  view: RegisterView | undefined,
  ref: ObjectRef | undefined,
): World {
  const { at, facts: given, done = NOTHING } = source
  const facts = done.length > 0 ? { ...doneFacts(compiled, source), ...given } : (given ?? NO_FACTS)
  if (!view) return { at, facts }
  let seen: Map<Path, Json | undefined> | undefined
  return {
    at,
    facts,
    look: (path) => {
      source.watch?.leave()
      seen ??= new Map()
      const known = seen.get(path)
      if (known !== undefined || seen.has(path)) return known
      const value = look(compiled, view, ref, source.actor, path, given)
      seen.set(path, value)
      return value
    },
    lookItem: (list, item, rest) => {
      source.watch?.leave()
      return lookItem(compiled, view, source.object, list, item, rest)
    },
  }
}

/** A step that is said to be done is an act that was done to the object. */
function doneFacts(compiled: CompiledRuleset, { done = [], object, at }: EvidenceSource): Facts {
  const steps = actsOn(compiled, object).filter(({ rule }) => rule.route && done.includes(rule.route.step))
  return Object.fromEntries(steps.map(({ rule }) => [`object.done.${rule.action}`, at]))
}

/** The same evidence with more facts, for asking what would be if. */
export function assume(evidence: Evidence, facts: Facts): Evidence {
  const { compiled, at } = evidence
  const { atoms } = compiled.pool
  const world: World = { ...evidence.world, facts: { ...evidence.world.facts, ...facts } }
  const watch = evidence.watch?.assuming(facts, (atom, told) => watchConstant(compiled, at, atoms[atom]!, told))
  // What does not turn on the facts assumed is as it was.
  const known = watch
    ? undefined
    : (atom: number) =>
        atoms[atom]!.paths.some((path) => own(facts, path) !== undefined) ? undefined : evidence.ask(atom)
  return { ...evidence, ...(watch && { watch }), world, ...access(compiled, world, watch, known) }
}

type Access = Pick<Evidence, 'ask' | 'read' | 'has'>

const access = (
  compiled: CompiledRuleset,
  world: World,
  watch: Watch | undefined,
  known: (atom: number) => Truth | undefined = () => undefined,
): Access => {
  const read = (path: Path): Json | undefined => {
    const given = world.facts[path]
    return given !== undefined ? given : path === 'at' ? world.at : world.look?.(path)
  }
  const truths = new Map<number, Truth>()
  const open: Access = {
    ask: (atom) => {
      let truth = truths.get(atom)
      if (truth === undefined) truths.set(atom, (truth = known(atom) ?? compiled.pool.atoms[atom]!.test(world)))
      return truth
    },
    read,
    has: (path) => read(path) !== undefined,
  }
  return watch ? watched(open, compiled.pool, watch) : open
}

/** Whether a rule is in force on the day asked. */
export function inForce({ at, watch }: Evidence, validity: Validity): boolean {
  if (watch && validity.from !== undefined) watch.day(validity.from, validity.from <= at)
  if (watch && validity.through !== undefined) watch.past(validity.through, at <= validity.through)
  return isInForce(validity, at)
}
