/** What belongs to no package as it is used: tests, tools, and the settings of tools. */
const BESIDE =
  /(^|\/)(node_modules|test|scripts|examples)\/|[.](test|test-prop|bench)[.]ts$|(tsup|vitest)[.]config|[.]mjs$/

/**
 * Which packages, or which rooms of the core, look into which others, as a graph in the DOT language.
 * @param {'packages' | 'rooms'} what @param {readonly import('dependency-cruiser').IModule[]} modules of the packages and the apps
 */
export function packageGraph(what, modules) {
  const named = what === 'rooms' ? /^packages\/core\/src\/([a-z]+)\// : /^(?:packages|apps)\/([a-z-]+)\//
  const nameOf = (/** @type {string} */ path) => (BESIDE.test(path) ? undefined : named.exec(path)?.[1])
  const edges = new Set()
  for (const { source, dependencies } of modules)
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
