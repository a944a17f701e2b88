import { Graphviz } from '@hpcc-js/wasm-graphviz'

/**
 * A graph in the DOT language as an SVG with a name, the same bytes on every machine.
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
    .replace('<svg ', `<svg role="img" aria-label="${title}" `)
    .trim()}\n`
}
