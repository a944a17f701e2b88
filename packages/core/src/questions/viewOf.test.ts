import { expect, it } from 'vitest'
import { sample } from '../../test/sample.ts'
import type { Register } from '#register/model.ts'
import { viewOf } from './viewOf.ts'

const compiled = sample({})
const register: Register = {
  municipality: '9999',
  ruleset: 'sample',
  since: '2020-01-01',
  events: [
    {
      id: 'e1',
      day: '2020-02-01',
      action: 'register',
      object: { type: 'system', id: 's' },
      recorded: '2020-02-01T00:00:00Z',
    },
  ],
}

it('keeps a register as it was known at the instants asked about last, and as it is known now', () => {
  const stateAt = (known?: string) => viewOf(compiled, register, '2026-01-01', known).state
  const [now, first] = [stateAt(), stateAt('2020-01-01')]
  expect(stateAt('2020-01-01')).toBe(first)
  for (let day = 2; day <= 9; day++) stateAt(`2020-01-0${day}`)
  expect(stateAt('2020-01-01')).not.toBe(first)
  expect(stateAt('2020-01-01')).toEqual(first)
  expect(stateAt()).toBe(now)
  expect([first, now].map((one) => one.objects.some(({ ref }) => ref.id === 's'))).toEqual([false, true])
})
