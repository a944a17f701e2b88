import { isBetweenFacts, representatives } from '#conditions/compile/domain.ts'
import type { Atom } from '#conditions/compile/link.ts'
import { resolvePath } from '#objects/compile/path.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { UNKNOWN, type Facts, type Json, type Path } from '#primitives/model.ts'
import { rootType } from '#ruleset/compile/rootType.ts'
import { assume, type Evidence } from './evidence.ts'
import { watchConstant } from './kept/constants.ts'
import type { NeededFact } from './model/case.ts'

/** How many cases are looked at to see which unknown facts matter; beyond it, all of them are asked for. */
const LIMIT = 4096

/** What an answer comes to over every way its unknown facts can turn out. */
export interface Prospect {
  /** The facts on which it depends, in order. */
  readonly facts: readonly Path[]
  /** What it comes to whatever they turn out to be, if that is one thing. */
  readonly settled?: string
}

/**
 * Which unknown facts an answer depends on, unless it is sure as it first comes out. Each fact gets values that between
 * them make its tests come out every way; a fact matters when some case turns on it alone.
 */
export function prospect(
  evidence: Evidence,
  answer: (evidence: Evidence) => string,
  isSure: () => boolean = () => false,
): Prospect {
  const { came, atoms, paths: asked } = unknownsOf(evidence, answer)
  if (isSure() || atoms.length + asked.length === 0) return { facts: [], settled: came }
  const paths = [
    ...new Set([
      ...atoms.flatMap((atom) => atom.paths.filter((path) => path !== 'at' && !evidence.has(path))),
      ...asked,
    ]),
  ].sort()
  if (paths.length === 0) return { facts: [], settled: came }
  // The values that the facts are tried with come from constants, and some of those change with the day.
  if (evidence.watch) for (const atom of atoms) watchConstant(evidence.compiled, evidence.at, atom, evidence.watch)
  const domains = paths.map((path) => domainOf(evidence, path, atoms))
  const size = domains.reduce((product, domain) => product * domain.length, 1)
  if (size > LIMIT || atoms.some(({ leaf }) => isBetweenFacts(leaf))) return { facts: paths }
  // Whoever keeps answers wants to know of each case as a whole.
  const outcomes = evidence.watch
    ? Array.from({ length: size }, (_, at) => answer(assume(evidence, caseAt(paths, domains, at))))
    : outcomesOf(evidence, answer, paths, domains)
  const facts = paths.filter((_, position) => matters(outcomes, domains, position))
  return facts.length === 0 ? { facts, settled: outcomes[0]! } : { facts }
}

/** The tests that came out unknown while an answer was worked out, and the facts it looked for in vain. */
function unknownsOf(
  evidence: Evidence,
  answer: (evidence: Evidence) => string,
): { came: string; atoms: readonly Atom[]; paths: readonly Path[] } {
  const unknown = new Set<number>()
  const missing = new Set<Path>()
  const came = answer({
    ...evidence,
    ask: (at) => {
      const truth = evidence.ask(at)
      if (truth === UNKNOWN) unknown.add(at)
      return truth
    },
    read: (path) => {
      const value = evidence.read(path)
      if (value === undefined) missing.add(path)
      return value
    },
  })
  const atoms = [...unknown].map((at) => evidence.compiled.pool.atoms[at]!).filter((atom) => !atom.derived)
  return { came, atoms, paths: [...missing] }
}

function domainOf(evidence: Evidence, path: Path, atoms: readonly Atom[]): readonly Json[] {
  const { compiled, actor } = evidence
  const shapeOf = (one: Path) => {
    const info = resolvePath(compiled.ruleset.types, rootType(compiled.ruleset, evidence.object), one)
    return info.kind === 'fact'
      ? { type: info.fact.type, ...(info.fact.type === 'enum' && info.fact.values && { values: info.fact.values }) }
      : undefined
  }
  const values = representatives(path, atoms, { at: evidence.at, parameters: compiled.ruleset.parameters, shapeOf })
  const scope = actor?.scope === undefined ? [] : [actor.scope]
  return [...new Set([...values, ...scope])]
}

function caseAt(paths: readonly Path[], domains: readonly (readonly Json[])[], index: number): Facts {
  const facts: Record<Path, Json> = {}
  let rest = index
  for (const [position, path] of paths.entries()) {
    const domain = domains[position]!
    facts[path] = domain[rest % domain.length]!
    rest = Math.floor(rest / domain.length)
  }
  return facts
}

/**
 * What the answer comes to in each case. The facts that it asks for are tried one after another; once it asks for no more,
 * it is the same whatever the others are.
 */
function outcomesOf(
  evidence: Evidence,
  answer: (evidence: Evidence) => string,
  paths: readonly Path[],
  domains: readonly (readonly Json[])[],
): readonly string[] {
  const outcomes: string[] = []
  const strides = domains.map((_, at) => domains.slice(0, at).reduce((product, domain) => product * domain.length, 1))
  const put = (came: string, facts: Facts, position: number, index: number): void => {
    if (position === paths.length) {
      outcomes[index] = came
      return
    }
    const given = facts[paths[position]!]
    for (const [at, value] of domains[position]!.entries())
      if (given === undefined || given === value) put(came, facts, position + 1, index + at * strides[position]!)
  }
  const explore = (facts: Facts): void => {
    const { came, atoms, paths: asked } = unknownsOf(assume(evidence, facts), answer)
    const open = (path: Path): boolean => facts[path] === undefined && paths.includes(path)
    const next = atoms.flatMap((atom) => atom.paths).find(open) ?? asked.find(open)
    if (next === undefined) put(came, facts, 0, 0)
    else for (const value of domains[paths.indexOf(next)]!) explore({ ...facts, [next]: value })
  }
  explore({})
  return outcomes
}

/** Whether two cases that differ in one fact alone come out differently. */
function matters(outcomes: readonly string[], domains: readonly (readonly Json[])[], position: number): boolean {
  const stride = domains.slice(0, position).reduce((product, domain) => product * domain.length, 1)
  const length = domains[position]!.length
  return outcomes.some((outcome, at) => {
    const digit = Math.floor(at / stride) % length
    return digit > 0 && outcome !== outcomes[at - digit * stride]
  })
}

/** A fact as it is asked for: its type, its values, its label, and who must judge it. */
export function describeFact(evidence: Evidence, path: Path): NeededFact {
  const { ruleset } = evidence.compiled
  const info = resolvePath(ruleset.types, rootType(ruleset, evidence.object), path)
  if (info.kind === 'link') {
    const target = own(ruleset.types, info.link.to)
    const word = own(ruleset.words ?? {}, path.slice(path.lastIndexOf('.') + 1))
    return compact({ path, type: info.link.many ? 'list' : 'text', label: word ?? target?.term })
  }
  if (info.kind !== 'fact') return { path, type: info.kind === 'derived' ? 'boolean' : 'text' }
  const { type, values, words, unit, term, judged, by } = info.fact
  return compact({ path, type, values, words, unit, label: term, judged, by })
}
