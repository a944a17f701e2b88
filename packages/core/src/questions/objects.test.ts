import { describe, expect, it } from 'vitest'
import { sample } from '../../test/sample.ts'
import type { Register } from '#register/model.ts'
import { objects } from './objects.ts'

const register: Register = {
  municipality: '0000',
  ruleset: 'sample',
  since: '2020-01-01',
  events: [
    {
      id: '1',
      day: '2020-01-01',
      action: 'introduce',
      object: { type: 'shared-system', id: 'mail' },
      establishes: { 'object.name': 'Mail', 'object.users': 10 },
    },
    { id: '2', day: '2020-02-01', action: 'appoint', object: { type: 'owner', id: 'mail' }, act: { holder: 'anna' } },
    {
      id: '3',
      day: '2021-01-01',
      action: 'maintain',
      object: { type: 'shared-system', id: 'mail' },
      establishes: { 'object.users': 20 },
    },
    {
      id: '4',
      day: '2020-01-01',
      action: 'appoint',
      object: { type: 'head-of-it', id: '0000' },
      act: { holder: 'bo' },
    },
  ],
}

describe('objects', () => {
  const compiled = sample({})
  it('gives the objects of a type, narrower ones included, as they were on the day', () => {
    const at = (day: string) => objects(compiled, { at: day, register, type: 'system' }).objects
    expect(at('2019-12-31')).toEqual([])
    expect(at('2020-06-01')).toMatchObject([{ type: 'shared-system', id: 'mail', name: 'Mail', facts: { users: 10 } }])
    expect(at('2021-06-01')[0]!.facts['users']).toBe(20)
  })

  it('names who holds each role, and leaves a vacant one empty', () => {
    const [mail] = objects(compiled, { at: '2020-06-01', register, type: 'system' }).objects
    expect(mail!.roles.map(({ role, holders }) => [role, holders.map((one) => one.holder)])).toEqual([
      ['owner', ['anna']],
      ['manager', []],
    ])
  })

  it('has the municipality with its own roles', () => {
    const [whole] = objects(compiled, { at: '2020-06-01', register, type: 'municipality' }).objects
    expect(whole!.roles).toMatchObject([{ role: 'head-of-it', holders: [{ holder: 'bo' }] }])
  })
})
