import { compareFindings } from '../audit/finding.ts'
import type { Finding } from '../model/audit.ts'

/** Findings in the order in which they are told, put in order when somebody asks for them. */
export interface ToldInOrder {
  /** Puts some findings, those of one change, in the place of others. */
  readonly exchange: (before: readonly Finding[], after: readonly Finding[]) => void
  readonly all: () => readonly Finding[]
}

/** More changes than this one by one cost more than to sort all findings. */
const MANY = 64

export function toldInOrder(): ToldInOrder {
  let told: readonly Finding[] = []
  /** What has come and gone since somebody asked; the same one may do both. */
  let come: Finding[] = []
  let gone: Finding[] = []
  const settle = (): void => {
    const more = new Map<Finding, number>()
    for (const one of gone) more.set(one, (more.get(one) ?? 0) - 1)
    for (const one of come) more.set(one, (more.get(one) ?? 0) + 1)
    const by = (sign: number): readonly Finding[] =>
      [...more].flatMap(([one, times]) => (Math.sign(times) === sign ? [one] : []))
    const [less, added] = [by(-1), by(1)]
    come = []
    gone = []
    told = less.length + added.length > MANY ? sorted(told, new Set(less), added) : exchanged(told, less, added)
  }
  return {
    exchange: (before, after) => {
      for (const one of before) gone.push(one)
      for (const one of after) come.push(one)
    },
    all: () => {
      if (gone.length + come.length > 0) settle()
      return told
    },
  }
}

const sorted = (list: readonly Finding[], gone: ReadonlySet<Finding>, come: readonly Finding[]): readonly Finding[] =>
  [...list.filter((one) => !gone.has(one)), ...come].sort(compareFindings)

function exchanged(
  list: readonly Finding[],
  before: readonly Finding[],
  after: readonly Finding[],
): readonly Finding[] {
  const result = [...list]
  for (const one of before) result.splice(result.indexOf(one, placeOf(one, result, true)), 1)
  for (const one of after) result.splice(placeOf(one, result, false), 0, one)
  return result
}

/** The first place from which on everything comes after a finding, or beside it. */
function placeOf(one: Finding, list: readonly Finding[], isBeside: boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const order = compareFindings(list[middle]!, one)
    if (order < 0 || (order === 0 && !isBeside)) low = middle + 1
    else high = middle
  }
  return low
}
