import type { Point } from './geometry.ts'
import type { YearEntry } from './yearEntries.ts'

type Value = string | number | undefined

/** An element with its attributes; text within must be escaped already. */
export const tag = (name: string, attributes: Readonly<Record<string, Value>>, content = ''): string =>
  `<${name}${Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')}>${content}</${name}>`

const escaped = (words: string): string => words.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

interface TextLook {
  readonly class: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly bold?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly fill?: string
  readonly transform?: string
}

export const text = (words: string, { size, bold, anchor, fill = '#1b1f24', ...others }: TextLook): string =>
  tag(
    'text',
    { ...others, fill, 'font-size': size, 'font-weight': bold ? 700 : undefined, 'text-anchor': anchor },
    escaped(words),
  )

/** How obligations are told apart: by colour and by shape, so that neither is needed alone. */
export const LOOKS: Readonly<Record<YearEntry['look'], { readonly fill: string }>> = {
  overdue: { fill: '#a3211a' },
  must: { fill: '#0b57a4' },
  should: { fill: '#14683a' },
  possible: { fill: '#545d68' },
}

const SIZE = 5

export function shape(look: YearEntry['look'], { x, y }: Point): string {
  const common = { class: `mark ${look}`, fill: LOOKS[look].fill, stroke: '#ffffff', 'stroke-width': 1 }
  if (look === 'overdue')
    return tag('path', { ...common, d: `M${x} ${y - SIZE - 1}L${x + SIZE + 1} ${y + SIZE}H${x - SIZE - 1}Z` })
  if (look === 'should')
    return tag('path', {
      ...common,
      d: `M${x} ${y - SIZE - 1}L${x + SIZE + 1} ${y}L${x} ${y + SIZE + 1}L${x - SIZE - 1} ${y}Z`,
    })
  if (look === 'possible')
    return tag('circle', {
      ...common,
      cx: x,
      cy: y,
      r: SIZE - 1,
      fill: '#ffffff',
      stroke: LOOKS.possible.fill,
      'stroke-width': 2,
    })
  return tag('circle', { ...common, cx: x, cy: y, r: SIZE })
}
