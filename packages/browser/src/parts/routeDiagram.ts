import { svg, type SVGTemplateResult } from 'lit'

export interface DiagramNode {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  readonly after: readonly string[]
  readonly look: string
}

const WIDTH = 190
const HEIGHT = 76
const GAP_X = 44
const GAP_Y = 20
const LINE = 26

interface Placed extends DiagramNode {
  readonly x: number
  readonly y: number
}

/** Steps as boxes in columns, each to the right of all that it waits for, with arrows between. */
export function routeDiagram(nodes: readonly DiagramNode[]): {
  content: SVGTemplateResult
  width: number
  height: number
} {
  const columns = columnsOf(nodes)
  const counts = new Map<number, number>()
  const placed = nodes.map((node): Placed => {
    const column = columns.get(node.id) ?? 0
    const row = counts.get(column) ?? 0
    counts.set(column, row + 1)
    return { ...node, x: column * (WIDTH + GAP_X) + 2, y: row * (HEIGHT + GAP_Y) + 2 }
  })
  const byId = new Map(placed.map((node) => [node.id, node]))
  const width = Math.max(...placed.map((node) => node.x), 0) + WIDTH + 2
  const height = Math.max(...placed.map((node) => node.y), 0) + HEIGHT + 2
  const content = svg`<defs>
      <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
        <path class="head" d="M0 0 L8 4 L0 8 z" />
      </marker>
    </defs>
    ${placed.flatMap((node) => node.after.map((id) => arrow(byId.get(id), node)))} ${placed.map(box)}`
  return { content, width, height }
}

/** The length of the longest way to each step. */
export function columnsOf(nodes: readonly Pick<DiagramNode, 'id' | 'after'>[]): ReadonlyMap<string, number> {
  const columns = new Map(nodes.map((node) => [node.id, 0]))
  for (let round = 0; round < nodes.length; round++)
    for (const { id, after } of nodes)
      columns.set(id, Math.max(0, ...after.map((before) => (columns.get(before) ?? -1) + 1)))
  return columns
}

function arrow(from: Placed | undefined, to: Placed): SVGTemplateResult {
  if (!from) return svg``
  const [x1, y1, x2, y2] = [from.x + WIDTH, from.y + HEIGHT / 2, to.x, to.y + HEIGHT / 2]
  const bend = GAP_X / 2
  return svg`<path class="edge" marker-end="url(#arrow)" d="M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}" />`
}

const box = (node: Placed): SVGTemplateResult => svg`<g class=${node.look} transform="translate(${node.x} ${node.y})">
  <rect width=${WIDTH} height=${HEIGHT} rx="6" />
  ${lines(node.title).map((line, at) => svg`<text class="title" x="10" y=${22 + at * 17}>${line}</text>`)}
  <text x="10" y=${HEIGHT - 10}>${cut(node.subtitle)}</text>
</g>`

/** A title on at most two lines. */
function lines(text: string): readonly string[] {
  const rows: string[] = ['']
  for (const word of text.split(' ')) {
    const row = `${rows.at(-1)} ${word}`.trim()
    if (row.length <= LINE - 3 || rows.at(-1) === '') rows[rows.length - 1] = row
    else rows.push(word)
  }
  const [first, ...rest] = rows
  return rest.length === 0 ? [cut(first!)] : [cut(first!), cut(rest.join(' '))]
}

const cut = (text: string): string => (text.length > LINE ? `${text.slice(0, LINE - 1).trimEnd()}…` : text)
