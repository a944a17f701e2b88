import type { Day } from '@styrkod/core'

export interface Point {
  readonly x: number
  readonly y: number
}

const DAY = 86_400_000
const time = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))

/** Where in the year a day begins, from 0 to 1. */
export function shareOfYear(day: Day, year: number): number {
  const first = Date.UTC(year, 0, 1)
  return (time(day) - first) / (Date.UTC(year + 1, 0, 1) - first)
}

/** How much of the year one day takes. */
export const oneDay = (year: number): number => DAY / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1))

/** A point on a circle; the year begins at the top and goes clockwise. */
export function onCircle(center: Point, radius: number, share: number): Point {
  const angle = share * 2 * Math.PI - Math.PI / 2
  return { x: round(center.x + radius * Math.cos(angle)), y: round(center.y + radius * Math.sin(angle)) }
}

export const round = (value: number): number => Math.round(value * 100) / 100

/** The outline of a piece of a ring. */
export function ringPiece(
  center: Point,
  [inner, outer]: readonly [number, number],
  [from, to]: readonly [number, number],
): string {
  const large = to - from > 0.5 ? 1 : 0
  const [a, b] = [onCircle(center, outer, from), onCircle(center, outer, to)]
  const [c, d] = [onCircle(center, inner, to), onCircle(center, inner, from)]
  return `M${a.x} ${a.y}A${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y}Z`
}

/** For spans that share a ring: the lane of each, so that no two in one lane overlap. */
export function lanes(spans: readonly (readonly [number, number])[]): readonly number[] {
  const ends: number[] = []
  return spans.map(([from, to]) => {
    const free = ends.findIndex((end) => end < from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = to
    return lane
  })
}
