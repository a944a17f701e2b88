/*
 * Numbers compared 32 rows to a word: four at a time and without a branch, which is several times faster than to ask of each.
 */

/** Where the first 32 numbers stand, and how far on the next: as many words as asked for are written from a place on. */
export interface Span {
  readonly start: number
  readonly step: number
  readonly words: number
  readonly into: Int32Array
  readonly at: number
}

export function atLeast(list: Float64Array, to: number, { start, step, words, into, at }: Span): void {
  for (let word = 0; word < words; word++) {
    const from = start + word * step
    let bits = 0
    for (let one = 0; one < 32; one += 4)
      bits |=
        (Number(list[from + one]! >= to) |
          (Number(list[from + one + 1]! >= to) << 1) |
          (Number(list[from + one + 2]! >= to) << 2) |
          (Number(list[from + one + 3]! >= to) << 3)) <<
        one
    into[at + word] = bits
  }
}

export function atMost(list: Float64Array, to: number, { start, step, words, into, at }: Span): void {
  for (let word = 0; word < words; word++) {
    const from = start + word * step
    let bits = 0
    for (let one = 0; one < 32; one += 4)
      bits |=
        (Number(list[from + one]! <= to) |
          (Number(list[from + one + 1]! <= to) << 1) |
          (Number(list[from + one + 2]! <= to) << 2) |
          (Number(list[from + one + 3]! <= to) << 3)) <<
        one
    into[at + word] = bits
  }
}

export function equalTo(list: Float64Array, to: number, { start, step, words, into, at }: Span): void {
  for (let word = 0; word < words; word++) {
    const from = start + word * step
    let bits = 0
    for (let one = 0; one < 32; one++) bits |= Number(list[from + one] === to) << one
    into[at + word] = bits
  }
}

/** Where a number is at least that of another column, which stands so far off. */
export function notBelow(list: Float64Array, apart: number, { start, step, words, into, at }: Span): void {
  for (let word = 0; word < words; word++) {
    const from = start + word * step
    let bits = 0
    for (let one = 0; one < 32; one++) bits |= Number(list[from + one]! >= list[from + apart + one]!) << one
    into[at + word] = bits
  }
}
