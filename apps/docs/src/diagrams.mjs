import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { packageGraph } from './packageGraph.mjs'

const WRITTEN = fileURLToPath(new URL('../diagrams/', import.meta.url))

/** Where the drawings are. */
export const DRAWN = fileURLToPath(new URL('../../../docs/explanation/diagrams/', import.meta.url))

/**
 * The diagrams of the documentation as text, by name: those written in apps/docs/diagrams, and the dependency graphs as
 * the code has them today.
 * @param {readonly import('dependency-cruiser').IModule[]} modules @returns {{ name: string, dot: string, detours: boolean }[]}
 */
export const diagrams = (modules) => [
  ...readdirSync(WRITTEN).map((file) => ({
    name: file.replace(/\.dot$/, ''),
    dot: readFileSync(`${WRITTEN}${file}`, 'utf8'),
    detours: true,
  })),
  .../** @type {const} */ (['packages', 'rooms']).map((name) => ({
    name,
    dot: packageGraph(name, modules),
    detours: false,
  })),
]
