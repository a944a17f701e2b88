import { createHash } from 'node:crypto'
import { Graphviz } from '@hpcc-js/wasm-graphviz'

/** @param {string} dot */
const fingerprint = (dot) => createHash('sha256').update(dot).digest('hex').slice(0, 16)

/** Whether a drawing was made from this text, without drawing it anew. @param {string} svg @param {string} dot */
export const isDrawnFrom = (svg, dot) => svg.includes(` data-source="${fingerprint(dot)}"`)

/**
 * A graph in the DOT language as an SVG with a name, the same bytes on every machine. It carries a fingerprint of the
 * text that it was made from.
 * @param {string} dot @param {{ detours?: boolean }} [options] `detours: false` leaves out what follows from the rest
 * @returns {Promise<string>}
 */
export async function renderDiagram(dot, { detours = true } = {}) {
  const graphviz = await Graphviz.load()
  const svg = graphviz.dot(detours ? dot : graphviz.tred(dot).out)
  const title = /digraph "([^"]+)"/.exec(dot)?.[1] ?? ''
  return `${svg
    .slice(svg.indexOf('<svg'))
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace('<svg ', `<svg role="img" aria-label="${title}" data-source="${fingerprint(dot)}" `)
    .trim()}\n`
}
