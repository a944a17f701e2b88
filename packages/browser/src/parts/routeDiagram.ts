import { svg, type SVGTemplateResult } from 'lit'
import { columnsOf } from './inOrder.ts'

export interface DiagramNode {
  readonly id: string
  /** The step's number in the list. */
  readonly number: number
  readonly title: string
  readonly subtitle: string
  readonly after: readonly string[]
  readonly look: string
}

const WIDTH = 190
const HEIGHT = 92
const GAP_X = 40
const GAP_Y = 16
/** Between one line of columns and the next, where arrows turn. */
const GAP_LINES = 40
/** Beside the outermost boxes, for arrows that go around others. */
const MARGIN = 18
const LETTERS = 24

interface Placed extends DiagramNode {
  readonly x: number
  readonly y: number
  readonly column: number
  /** Which line of columns the step stands in. */
  readonly line: number
  /** Its place in its column. */
  readonly row: number
  readonly isLowest: boolean
}

interface Diagram {
  readonly content: SVGTemplateResult
  readonly width: number
  readonly height: number
}

/**
 * Steps as boxes in columns, each after all that it waits for, with arrows between. Columns that do not fit beside each
 * other in the room there is go on below, so that nobody has to scroll sideways.
 */
export function routeDiagram(nodes: readonly DiagramNode[], room: number): Diagram {
  const placed = place(nodes, Math.max(1, Math.floor((room - 2 * MARGIN + GAP_X) / (WIDTH + GAP_X))))
  const byId = new Map(placed.map((node) => [node.id, node]))
  const arrows = placed.flatMap((node) =>
    nearest(nodes, node.after).map((id) => {
      const from = byId.get(id)
      return from ? svg`<path class="edge" marker-end="url(#arrow)" d=${way(from, node)} />` : svg``
    }),
  )
  return {
    width: Math.max(...placed.map((node) => node.x)) + WIDTH + MARGIN,
    height: Math.max(...placed.map((node) => node.y)) + HEIGHT + 2,
    content: svg`<defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path class="head" d="M0 0 L8 4 L0 8 z" />
        </marker>
      </defs>
      ${arrows} ${placed.map(box)}`,
  }
}

function place(nodes: readonly DiagramNode[], perLine: number): readonly Placed[] {
  const columns = columnsOf(nodes)
  const counts = new Map<number, number>()
  for (const column of columns.values()) counts.set(column, (counts.get(column) ?? 0) + 1)
  const tops = [2]
  for (let line = 0; line * perLine <= Math.max(...columns.values()); line++) {
    const most = Math.max(...[...counts].filter(([at]) => Math.floor(at / perLine) === line).map(([, many]) => many))
    tops.push(tops[line]! + most * (HEIGHT + GAP_Y) - GAP_Y + GAP_LINES)
  }
  const taken = new Map<number, number>()
  return nodes.map((node) => {
    const column = columns.get(node.id)!
    const line = Math.floor(column / perLine)
    const row = taken.get(column) ?? 0
    taken.set(column, row + 1)
    const x = MARGIN + (column % perLine) * (WIDTH + GAP_X)
    const y = tops[line]! + row * (HEIGHT + GAP_Y)
    return { ...node, column, line, row, x, y, isLowest: row + 1 === counts.get(column) }
  })
}

/** Of the steps that one waits for, those that no other of them waits for: the other arrows say nothing more. */
function nearest(nodes: readonly DiagramNode[], after: readonly string[]): readonly string[] {
  const above = (id: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const before of nodes.find((one) => one.id === id)?.after ?? [])
      if (!seen.has(before)) above(before, seen.add(before))
    return seen
  }
  return after.filter((id) => !after.some((other) => other !== id && above(other).has(id)))
}

/** From the right of one box to the left of the next; around what lies between; or down to the line below. */
function way(from: Placed, to: Placed): string {
  const [x1, y1, x2, y2] = [from.x + WIDTH, from.y + HEIGHT / 2, to.x, to.y + HEIGHT / 2]
  if (from.line !== to.line) return wayDown(from, to)
  const turn = x2 - GAP_X / 2
  if (to.column - from.column > 1) {
    const aside = 18
    const under = from.y + HEIGHT + GAP_Y / 2
    return `M${x1} ${y1 + aside}h${GAP_X / 3}V${under}H${turn}V${y2 + aside}H${x2}`
  }
  return y1 === y2 ? `M${x1} ${y1}H${x2}` : `M${x1} ${y1}H${turn}V${y2}H${x2}`
}

function wayDown(from: Placed, to: Placed): string {
  const aside = MARGIN - 6
  const start = from.isLowest
    ? `M${from.x + WIDTH / 2} ${from.y + HEIGHT}`
    : `M${from.x + WIDTH} ${from.y + HEIGHT / 2}h${aside}`
  const channel = `V${to.y - to.row * (HEIGHT + GAP_Y) - GAP_LINES / 2}`
  const end = to.row === 0 ? `H${to.x + WIDTH / 2}V${to.y}` : `H${to.x - aside}V${to.y + HEIGHT / 2}H${to.x}`
  return start + channel + end
}

const box = (node: Placed): SVGTemplateResult => svg`<g class=${node.look} transform="translate(${node.x} ${node.y})">
  <rect width=${WIDTH} height=${HEIGHT} rx="6" />
  ${lines(`${node.number}. ${node.title}`).map((line, at) => svg`<text class="title" x="12" y=${24 + at * 18}>${line}</text>`)}
  ${lines(node.subtitle).map((line, at, all) => svg`<text x="12" y=${HEIGHT - 12 - (all.length - 1 - at) * 16}>${line}</text>`)}
</g>`

/** A text on at most two lines. */
function lines(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(' ').reduce<string[]>((rows, word) => {
    const row = `${rows.at(-1) ?? ''} ${word}`.trim()
    return rows.length === 0 || row.length <= LETTERS ? [...rows.slice(0, -1), row] : [...rows, word]
  }, [])
  return rest.length === 0 ? [cut(first)] : [cut(first), cut(rest.join(' '))]
}

const cut = (text: string): string => (text.length > LETTERS ? `${text.slice(0, LETTERS - 1).trimEnd()}…` : text)
