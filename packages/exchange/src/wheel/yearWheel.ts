import { monthName, type Language, type Obligation } from '@styrkod/core'
import { lanes, onCircle, oneDay, ringPiece, round, shareOfYear, type Point } from './geometry.ts'
import { LOOKS, shape, tag, text } from './svg.ts'
import { yearEntries, type YearEntry } from './yearEntries.ts'

export interface WheelOptions {
  readonly year: number
  readonly language: Language
  readonly title: string
  /** What an obligation is called beside the wheel: who is to do what. */
  readonly labelOf: (obligation: Obligation) => string
  /** Whether the obligations are listed beside the wheel, as on a poster; a page with a list of its own leaves it out. */
  readonly list?: boolean
}

const WORDS = {
  sv: {
    must: 'skall göras',
    should: 'bör göras',
    overdue: 'försenat',
    possible: 'kanske',
    span: 'tid att göra det på',
    none: 'Inget förfaller under året.',
  },
  en: {
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
const RADIUS = 262
/** The square that the wheel takes, with room for the numbers around it. */
const SQUARE = 620
const ROW = 16
const TOP = 92
const BOTTOM = 48
const LIST = { x: 640, width: 76 }

interface Numbered extends YearEntry {
  readonly number: number
  readonly day: string
}

/**
 * The year as a wheel to hang on the wall: months as sectors, each obligation numbered at its last day with its time
 * before it, and a list of them beside. An SVG of A3 in itself, without styles or scripts; it grows taller when there
 * is more to tell.
 */
export function yearWheel(obligations: readonly Obligation[], options: WheelOptions): string {
  const { year, language, title, labelOf, list = true } = options
  const words = WORDS[language]
  const entries = yearEntries(obligations, year).filter((one): one is Numbered => one.number !== undefined)
  const rows = list ? listed(entries, options) : []
  const height = list ? Math.max(PAGE.height, TOP + rows.length * ROW + BOTTOM) : SQUARE
  const width = list ? PAGE.width : SQUARE
  const center = { x: SQUARE / 2, y: list ? TOP + (PAGE.height - TOP - BOTTOM) / 2 : SQUARE / 2 }
  const told = entries.map((one) => `${one.number}. ${one.day} ${labelOf(one.obligation)}`).join('; ')
  const content = [
    tag('title', { id: 'wheel-title' }, escaped(`${title} ${year}`)),
    tag('desc', { id: 'wheel-desc' }, escaped(told === '' ? words.none : told)),
    tag('rect', { class: 'paper', width, height, fill: '#ffffff' }),
    text(String(year), { class: 'ink', x: center.x, y: center.y + 16, size: 46, bold: true, anchor: 'middle' }),
    ...months(center, year, language),
    ...spans(center, year, entries),
    ...entries.map((one) => mark(center, year, one)),
    ...numbers(center, year, entries),
    ...(list ? [text(title, { class: 'ink', x: 36, y: 48, size: 24, bold: true }), legend(language, height)] : []),
    ...rows.flatMap((row, at) => listRow(row, TOP + at * ROW)),
    list && entries.length === 0 ? text(words.none, { class: 'ink', x: LIST.x, y: TOP, size: 12 }) : '',
  ]
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'wheel-title wheel-desc',
      'font-family': 'system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif',
    },
    content.join(''),
  )
}

function months(center: Point, year: number, language: Language): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => monthName(at + 1, language)).flatMap((name, at) => {
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

/** The numbers of the marks, outside them; days that stand too close to be told apart share one. */
function numbers(center: Point, year: number, entries: readonly Numbered[]): readonly string[] {
  const groups: { readonly share: number; readonly first: number; last: number }[] = []
  for (const { day, number } of entries) {
    const share = shareOfYear(day, year)
    const group = groups.at(-1)
    if (group && share - group.share < CLOSE) group.last = number
    else groups.push({ share, first: number, last: number })
  }
  return groups.map(({ share, first, last }) => {
    const { x, y } = onCircle(center, RADIUS + 27, share)
    const words = first === last ? String(first) : `${first}–${last}`
    return text(words, { class: 'ink', x, y: y + 4, size: 11, bold: true, anchor: 'middle' })
  })
}

/** Five days, as a share of the year. */
const CLOSE = 5 / 365

interface Row {
  readonly words: string
  readonly heading?: boolean
  /** The first line of an obligation has its mark, number and day. */
  readonly entry?: Numbered
}

/** The list by month, each obligation in as many lines as it needs, the page's height allowing for all. */
const listed = (entries: readonly Numbered[], { labelOf, language }: WheelOptions): readonly Row[] =>
  entries.flatMap((entry, at) => {
    const month = entry.day.slice(5, 7)
    const title = { words: monthName(Number(month), language), heading: true }
    const heading = month === entries[at - 1]?.day.slice(5, 7) ? [] : at === 0 ? [title] : [{ words: '' }, title]
    const [first = '', ...more] = wrapped(labelOf(entry.obligation))
    return [...heading, { words: first, entry }, ...more.map((words) => ({ words }))]
  })

function wrapped(words: string): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + word.length < LIST.width) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

function listRow({ words, heading, entry }: Row, y: number): readonly string[] {
  if (heading) return [text(words, { class: 'ink', x: LIST.x, y, size: 12.5, bold: true, fill: '#17456f' })]
  const label = text(words, { class: 'ink label', x: LIST.x + 76, y, size: 11.5 })
  if (!entry) return [label]
  return [
    shape(entry.look, { x: LIST.x + 5, y: y - 4 }),
    text(String(entry.number), { class: 'ink', x: LIST.x + 34, y, size: 11.5, bold: true, anchor: 'end' }),
    text(`${Number(entry.day.slice(8))}/${Number(entry.day.slice(5, 7))}`, {
      class: 'ink',
      x: LIST.x + 68,
      y,
      size: 11.5,
      anchor: 'end',
    }),
    label,
  ]
}

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
