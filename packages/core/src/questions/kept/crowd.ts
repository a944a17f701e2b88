/**
 * Whom the rules see alike. A row for each list of bearers that some act has, in it a small number for each asker: all
 * with the same number have the same standing before every one of those bearers. A question reads one of these numbers,
 * so they lie as close together as they can.
 */
export interface Crowd {
  /** The number of each asker in each row; 0 where that is not known yet. */
  numbers: Uint8Array | Uint16Array
  /** The room for askers in a row. */
  width: number
  readonly rows: Map<string, number>
  /** The number of all who have the same standing, by row. */
  readonly alike: Map<string, number>[]
  /** How many numbers each row has given. */
  readonly given: number[]
}

export const gatherCrowd = (): Crowd => ({
  numbers: new Uint8Array(64),
  width: 8,
  rows: new Map(),
  alike: [],
  given: [],
})

/** The row of a list of bearers. */
export function rowOf(crowd: Crowd, bearers: string): number {
  const known = crowd.rows.get(bearers)
  if (known !== undefined) return known
  const row = crowd.alike.push(new Map()) - 1
  crowd.given.push(0)
  crowd.rows.set(bearers, row)
  if ((row + 1) * crowd.width > crowd.numbers.length) makeRoom(crowd, crowd.width)
  return row
}

/** Numbers an asker in a row: as all who have the same standing, or by itself where the standing turns on the case. */
export function numberAsker(crowd: Crowd, row: number, asker: number, standing: string | undefined): number {
  const known = standing === undefined ? undefined : crowd.alike[row]!.get(standing)
  const number = known ?? ++crowd.given[row]!
  if (standing !== undefined) crowd.alike[row]!.set(standing, number)
  if (asker >= crowd.width) makeRoom(crowd, Math.ceil((asker + 8) * 1.25))
  if (number > 255 && crowd.numbers instanceof Uint8Array) crowd.numbers = Uint16Array.from(crowd.numbers)
  return (crowd.numbers[row * crowd.width + asker] = number)
}

/** Lays the rows out anew, with room for more of them and for so many askers in each. */
function makeRoom(crowd: Crowd, width: number): void {
  const { numbers, width: before, alike } = crowd
  const length = Math.ceil(alike.length * 1.25 + 8) * width
  const larger = numbers instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length)
  for (let from = 0, to = 0; from < numbers.length && to < length; from += before, to += width)
    larger.set(numbers.subarray(from, Math.min(from + before, numbers.length)), to)
  crowd.numbers = larger
  crowd.width = width
}
