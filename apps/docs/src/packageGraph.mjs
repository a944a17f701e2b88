import { cruise } from 'dependency-cruiser'
import config from '../../../.dependency-cruiser.mjs'

/**
 * Which packages, or which rooms of the core, look into which others, as a graph in the DOT language.
 * @param {'packages' | 'rooms'} what @returns {Promise<string>}
 */
export async function packageGraph(what) {
  const isRooms = what === 'rooms'
  const { output } = await cruise(isRooms ? ['packages/core/src'] : ['packages', 'apps'], {
    ...config.options,
    exclude: {
      path: '(^|/)(node_modules|test|scripts|examples)/|[.](test|test-prop|bench)[.]ts$|(tsup|vitest)[.]config|[.]mjs$',
    },
  })
  const named = isRooms ? /^packages\/core\/src\/([a-z]+)\// : /^(?:packages|apps)\/([a-z-]+)\//
  const nameOf = (/** @type {string} */ path) => named.exec(path)?.[1]
  const edges = new Set()
  for (const { source, dependencies } of output.modules)
    for (const { resolved } of dependencies) {
      const from = nameOf(source)
      const to = nameOf(resolved)
      if (from && to && from !== to) edges.add(`  "${from}" -> "${to}"`)
    }
  return [
    `digraph "Which ${what} look into which others" {`,
    '  rankdir=LR; bgcolor="transparent"; nodesep=0.2',
    '  node [shape=box style="rounded" fontname="Helvetica" fontsize=12]; edge [arrowsize=0.6 color="#545d68"]',
    ...[...edges].toSorted(),
    '}',
  ].join('\n')
}
