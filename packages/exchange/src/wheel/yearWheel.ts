import type { Language, Obligation } from '@styrkod/core'
import { lanes, onCircle, oneDay, ringPiece, round, shareOfYear, spread, type Point } from './geometry.ts'
import { LOOKS, shape, tag, text } from './svg.ts'
import { yearEntries, type YearEntry } from './yearEntries.ts'

export interface WheelOptions {
  readonly year: number
  readonly language: Language
  readonly title: string
  /** What an obligation is called beside the wheel: who is to do what. */
  readonly labelOf: (obligation: Obligation) => string
}

const WORDS = {
  sv: {
    months: [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ],
    must: 'skall göras',
    should: 'bör göras',
    overdue: 'försenat',
    possible: 'kanske',
    span: 'tid att göra det på',
    none: 'Inget förfaller under året.',
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    must: 'must be done',
    should: 'should be done',
    overdue: 'overdue',
    possible: 'perhaps',
    span: 'time to do it in',
    none: 'Nothing falls due during the year.',
  },
} as const

/** A3, lying down, in points. */
const PAGE = { width: 1191, height: 842 }
const RADIUS = 250
const ROW = 14
const TOP = 92
const BOTTOM = 48

interface Numbered extends YearEntry {
  readonly number: number
  readonly day: string
}

/**
 * The year as a wheel to hang on the wall: months as sectors, each obligation at its last day with its time before it,
 * its name at the side. An SVG of A3 in itself, without styles or scripts; it grows taller when there is more to tell.
 */
export function yearWheel(obligations: readonly Obligation[], options: WheelOptions): string {
  const { year, language, title, labelOf } = options
  const words = WORDS[language]
  const entries = yearEntries(obligations, year).filter((one): one is Numbered => one.number !== undefined)
  const sides = sidesOf(entries, year)
  const rows = Math.max(sides.left.length, sides.right.length)
  const height = Math.max(PAGE.height, TOP + rows * ROW + BOTTOM)
  const center = { x: PAGE.width / 2, y: TOP + (height - TOP - BOTTOM) / 2 }
  const told = entries.map((one) => `${one.number}. ${one.day} ${labelOf(one.obligation)}`).join('; ')
  const content = [
    tag('title', { id: 'wheel-title' }, escaped(`${title} ${year}`)),
    tag('desc', { id: 'wheel-desc' }, escaped(told === '' ? words.none : told)),
    tag('rect', { class: 'paper', width: PAGE.width, height, fill: '#ffffff' }),
    text(title, { class: 'ink', x: 36, y: 48, size: 24, bold: true }),
    text(String(year), { class: 'ink', x: center.x, y: center.y + 16, size: 46, bold: true, anchor: 'middle' }),
    ...months(center, year, words.months),
    ...spans(center, year, entries),
    ...entries.map((one) => mark(center, year, one)),
    ...sideLabels(center, { year, height, labelOf }, sides),
    legend(language, height),
  ]
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${PAGE.width} ${height}`,
      role: 'img',
      'aria-labelledby': 'wheel-title wheel-desc',
      'font-family': 'system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif',
    },
    content.join(''),
  )
}

function months(center: Point, year: number, names: readonly string[]): readonly string[] {
  return names.flatMap((name, at) => {
    const two = (month: number): string => String(month).padStart(2, '0')
    const from = shareOfYear(`${year}-${two(at + 1)}-01`, year)
    const to = at === 11 ? 1 : shareOfYear(`${year}-${two(at + 2)}-01`, year)
    const odd = at % 2 === 1
    const middle = (from + to) / 2
    const place = onCircle(center, RADIUS - 16, middle)
    const upside = middle > 0.25 && middle < 0.75
    const turn = round(middle * 360 + (upside ? 180 : 0))
    return [
      tag('path', {
        class: odd ? 'sector odd' : 'sector',
        d: ringPiece(center, [92, RADIUS], [from, to]),
        fill: odd ? '#e9eef4' : '#f7f9fb',
        stroke: '#c3ccd6',
      }),
      tag('path', {
        class: 'month',
        d: ringPiece(center, [RADIUS - 30, RADIUS], [from, to]),
        fill: odd ? '#17456f' : '#205a8f',
        stroke: '#ffffff',
      }),
      text(name, {
        class: 'on-month',
        x: place.x,
        y: place.y,
        size: 13,
        bold: true,
        anchor: 'middle',
        fill: '#ffffff',
        transform: `rotate(${turn} ${place.x} ${place.y}) translate(0 4.5)`,
      }),
    ]
  })
}

/** The time that there is to do something in, as arcs within the ring of months. */
function spans(center: Point, year: number, entries: readonly Numbered[]): readonly string[] {
  const wide = entries.filter((one) => one.from !== undefined)
  const shares = wide.map((one) => [shareOfYear(one.from!, year), shareOfYear(one.day, year) + oneDay(year)] as const)
  const lane = lanes(shares)
  const width = Math.min(10, 118 / (Math.max(0, ...lane) + 1))
  return wide.map((one, at) => {
    const outer = RADIUS - 36 - lane[at]! * width
    return tag('path', {
      class: `span ${one.look}`,
      d: ringPiece(center, [outer - width + 2, outer], shares[at]!),
      fill: LOOKS[one.look].fill,
      'fill-opacity': 0.55,
    })
  })
}

const mark = (center: Point, year: number, { day, look }: Numbered): string =>
  shape(look, onCircle(center, RADIUS + 9, shareOfYear(day, year)))

interface Sides {
  readonly left: readonly Numbered[]
  readonly right: readonly Numbered[]
}

/** The first half of the year to the right, the second to the left, each from the top down. */
function sidesOf(entries: readonly Numbered[], year: number): Sides {
  const isRight = (one: Numbered): boolean => shareOfYear(one.day, year) < 0.5
  return { right: entries.filter(isRight), left: entries.filter((one) => !isRight(one)).reverse() }
}

interface Labelling {
  readonly year: number
  readonly height: number
  readonly labelOf: (obligation: Obligation) => string
}

function sideLabels(center: Point, { year, height, labelOf }: Labelling, { left, right }: Sides): readonly string[] {
  return [left, right].flatMap((side, at) => {
    const onRight = at === 1
    const ends = side.map((one) => onCircle(center, RADIUS + 9, shareOfYear(one.day, year)))
    const places = spread(
      ends.map((end) => end.y),
      ROW,
      [TOP, height - BOTTOM],
    )
    const edge = center.x + (onRight ? 1 : -1) * (RADIUS + 52)
    return side.flatMap((one, row) => {
      const [end, y] = [ends[row]!, round(places[row]!)]
      const knee = center.x + (onRight ? 1 : -1) * (RADIUS + 34)
      const words = cut(
        `${one.day.slice(8).replace(/^0/, '')}/${Number(one.day.slice(5, 7))}  ${labelOf(one.obligation)}`,
      )
      return [
        tag('path', {
          class: 'leader',
          d: `M${end.x} ${end.y}L${knee} ${y}H${edge - (onRight ? 4 : -4)}`,
          fill: 'none',
          stroke: '#8a96a3',
          'stroke-width': 0.75,
        }),
        text(words, { class: 'ink', x: edge, y: y + 3.5, size: 10.5, anchor: onRight ? 'start' : 'end' }),
      ]
    })
  })
}

/** A label keeps to its side of the page; the list has it whole. */
const cut = (words: string): string => (words.length > 54 ? `${words.slice(0, 53).trimEnd()}…` : words)

function legend(language: Language, height: number): string {
  const words = WORDS[language]
  const looks = ['overdue', 'must', 'should', 'possible'] as const
  const y = height - 20
  return [
    ...looks.map(
      (look, at) =>
        shape(look, { x: 44 + at * 120, y: y - 4 }) +
        text(words[look], { class: 'ink', x: 56 + at * 120, y, size: 11 }),
    ),
    tag('rect', {
      class: 'span must',
      x: 524,
      y: y - 8,
      width: 26,
      height: 7,
      fill: LOOKS.must.fill,
      'fill-opacity': 0.55,
    }),
    text(words.span, { class: 'ink', x: 558, y, size: 11 }),
  ].join('')
}

const escaped = (words: string): string => words.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)
