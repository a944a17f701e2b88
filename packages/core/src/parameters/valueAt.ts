import type { Day } from '#primitives/model.ts'
import type { Parameter } from './model.ts'

/**
 * The value of a parameter on a day, or `undefined` when it has none then.
 * @example valueAt(priceBaseAmount, '2010-05-01') //=> 42400
 */
export function valueAt(parameter: Parameter, day: Day): number | undefined {
  const { values } = parameter
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]!.from <= day) low = middle + 1
    else high = middle
  }
  const found = values[low - 1]
  return found && (found.through === undefined || day <= found.through) ? found.value : undefined
}
