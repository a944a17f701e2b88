import type { Ask, AtomPool } from '#conditions/compile/link.ts'
import type { Day, Facts, Json, Path, Truth } from '#primitives/model.ts'

/** One thing that an answer turned on, and how it came out: a test, whether a fact is known, whether a day has come. */
export type Turn =
  | { readonly on: 'test'; readonly atom: number; readonly came: Truth }
  | { readonly on: 'fact'; readonly path: Path; readonly came: Truth }
  | { readonly on: 'day' | 'past'; readonly day: Day; readonly came: Truth }

/** Told of everything that an answer is worked out from. */
export interface Watch {
  readonly test: (atom: number, paths: readonly Path[], truth: Truth) => void
  readonly fact: (path: Path, isKnown: boolean) => void
  /** Whether the day asked is this one or later. */
  readonly day: (day: Day, isReached: boolean) => void
  /** Whether the day asked is this one or earlier. */
  readonly past: (day: Day, isKept: boolean) => void
  /** The answer turns on something that is not watched, and cannot be kept. */
  readonly leave: () => void
  /**
   * The same where some facts are assumed: what follows from them alone is nothing to turn on, apart from what a test
   * compares them with, of which `constant` tells.
   */
  readonly assuming: (facts: Facts, constant: TellConstant) => Watch
}

/** Tells a watch of what a test, by its number, compares with. */
type TellConstant = (atom: number, watch: Watch) => void

export interface Recording {
  readonly watch: Watch
  /** What the answer turned on, each thing once, in the order in which it was asked. */
  readonly turns: readonly Turn[]
  readonly isLeft: () => boolean
}

const NOTHING: ReadonlySet<Path> = new Set()

/** Writes down what an answer turns on while it is worked out. */
export function record(): Recording {
  const turns: Turn[] = []
  const seen = new Set<string>()
  let left = false
  const add = (key: string, turn: Turn): void => {
    if (seen.has(key)) return
    seen.add(key)
    turns.push(turn)
  }
  const came = (holds: boolean): Truth => (holds ? 2 : 0)
  const watching = (assumed: ReadonlySet<Path>, constant?: TellConstant): Watch => ({
    test: (atom, paths, truth) => {
      if (!paths.some((path) => assumed.has(path))) {
        add(`test ${atom}`, { on: 'test', atom, came: truth })
        // A test of one fact comes out one way or the other only when the fact is known.
        if (truth !== 1 && paths.length === 1) seen.add(`fact ${paths[0]}`)
      } else if (paths.every((path) => path === 'at' || assumed.has(path))) constant?.(atom, watching(NOTHING))
      else left = true
    },
    fact: (path, isKnown) => {
      if (!assumed.has(path)) add(`fact ${path}`, { on: 'fact', path, came: came(isKnown) })
    },
    day: (day, isReached) => add(`day ${day}`, { on: 'day', day, came: came(isReached) }),
    past: (day, isKept) => add(`past ${day}`, { on: 'past', day, came: came(isKept) }),
    leave: () => {
      left = true
    },
    assuming: (facts, tell) => watching(new Set([...assumed, ...Object.keys(facts)]), tell),
  })
  return { watch: watching(NOTHING), turns, isLeft: () => left }
}

interface Access {
  readonly ask: Ask
  readonly read: (path: Path) => Json | undefined
  readonly has: (path: Path) => boolean
}

/** Evidence that tells its watch what it is asked. A value that is read as it is cannot be kept: there is no end of values. */
export const watched = ({ ask, read, has }: Access, { atoms }: AtomPool, watch: Watch): Access => ({
  ask: (at) => {
    const truth = ask(at)
    watch.test(at, atoms[at]!.paths, truth)
    return truth
  },
  read: (path) => {
    const value = read(path)
    if (value === undefined) watch.fact(path, false)
    else watch.leave()
    return value
  },
  has: (path) => {
    const known = has(path)
    watch.fact(path, known)
    return known
  },
})
