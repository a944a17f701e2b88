import { eachLeaf } from '#conditions/compile/walk.ts'
import { resolvePath } from '#objects/compile/path.ts'
import { own } from '#primitives/ancestors.ts'
import { error } from '#primitives/issue.ts'
import type { Issue } from '#primitives/model.ts'
import type { Names } from './names.ts'
import type { CompiledRules } from './rules.ts'

type Place = readonly (string | number)[]
interface Node {
  readonly next: readonly string[]
  readonly place: Place
}

/** Chains that lead back to where they began: steps, overrides, documents, roles and definitions. */
export function findCycles(compiled: CompiledRules, names: Names): readonly Issue[] {
  return [
    routeGraph(compiled),
    overrideGraph(compiled),
    documentGraph(compiled),
    roleGraph(names),
    derivedGraph(names),
  ].flatMap(cyclesIn)
}

function cyclesIn(graph: ReadonlyMap<string, Node>): readonly Issue[] {
  const state = new Map<string, 'open' | 'done'>()
  const issues: Issue[] = []
  const visit = (id: string, trail: readonly string[]): void => {
    if (state.get(id) === 'done') return
    if (state.get(id) === 'open') {
      const loop = [...trail.slice(trail.indexOf(id)), id]
      issues.push(error('cycle', graph.get(id)!.place, { name: loop.join(' → ') }))
      return
    }
    state.set(id, 'open')
    for (const next of graph.get(id)?.next ?? []) if (graph.has(next)) visit(next, [...trail, id])
    state.set(id, 'done')
  }
  for (const id of graph.keys()) visit(id, [])
  return issues
}

function routeGraph({ placed }: CompiledRules): ReadonlyMap<string, Node> {
  const graph = new Map<string, Node>()
  for (const { rule, path } of placed) {
    if (rule.kind !== 'act' || !rule.route) continue
    const { id, step, after } = rule.route
    graph.set(`${id}.${step}`, { next: after.map((one) => `${id}.${one}`), place: [...path, 'after'] })
  }
  return graph
}

const overrideGraph = ({ placed }: CompiledRules): ReadonlyMap<string, Node> =>
  new Map(placed.map(({ rule, path }) => [rule.id, { next: rule.overrides, place: [...path, 'overrides'] }]))

const documentGraph = ({ documents }: CompiledRules): ReadonlyMap<string, Node> =>
  new Map(
    documents.map((document, at) => [
      document.id,
      { next: document.derivesFrom, place: ['documents', at, 'derivesFrom'] },
    ]),
  )

const roleGraph = ({ roles }: Names): ReadonlyMap<string, Node> =>
  new Map(
    Object.values(roles).map((role, at) => [
      role.id,
      { next: role.is === undefined ? [] : [role.is], place: ['roles', at, 'is'] },
    ]),
  )

function derivedGraph({ types }: Names): ReadonlyMap<string, Node> {
  const graph = new Map<string, Node>()
  for (const type of Object.values(types)) {
    for (const [name, derived] of Object.entries(type.derived)) {
      const next: string[] = []
      eachLeaf(derived.when, (leaf) => {
        if (!('test' in leaf)) return
        const info = resolvePath(types, type.id, leaf.test)
        const used = info.kind === 'derived' ? leaf.test.slice(leaf.test.lastIndexOf('.') + 1) : undefined
        if (used !== undefined && info.kind === 'derived' && own(types, info.owner))
          next.push(`${ownerOf(types, info.owner, used)}.${used}`)
      })
      graph.set(`${type.id}.${name}`, { next, place: ['vocabulary', 'types', type.id, 'derived', name] })
    }
  }
  return graph
}

/** The type in whose definition a derived fact stands, which may be a broader one. */
function ownerOf(types: Names['types'], type: string, name: string): string {
  for (let at: string | undefined = type; at !== undefined; at = own(types, at)?.is)
    if (own(own(types, at)?.derived ?? {}, name)) return at
  return type
}
