import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dataFile, shippedRulesets } from './data.ts'
import { readLater } from './readLater.ts'

it.each(shippedRulesets().map(({ id }) => id))('%s is what its JSON says, whatever is read of it first', (id) => {
  const bytes = readFileSync(dataFile(`dist/${id}.json`))
  const whole = JSON.parse(bytes.toString()) as Record<string, unknown>
  const later = readLater(bytes.toString('latin1'))
  expect(Object.keys(later)).toEqual(Object.keys(whole))
  expect(Object.keys(later.types)).toEqual(Object.keys(whole['types'] as object))
  expect(Object.values(later.actions).at(-1)).toEqual(Object.values(whole['actions'] as object).at(-1))
  expect(JSON.stringify(later)).toBe(JSON.stringify(whole))
  expect(later.rules).toBe(later.rules)
})
