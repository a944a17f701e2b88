import { expect, it } from 'vitest'
import { rememberJson } from './rememberJson.ts'

const bytes = (text: string): Buffer => Buffer.from(text)

it('knows a body again by its bytes, and no other', () => {
  const read = rememberJson()
  const first = read(bytes('{"a":"å"}'))
  expect(first).toEqual({ a: 'å' })
  expect(read(bytes('{"a":"å"}'))).toBe(first)
  expect(read(bytes('{"a": "å"}'))).not.toBe(first)
  expect(read(bytes('{"a":"Ã¥"}'))).toEqual({ a: 'Ã¥' })
})

it('refuses what cannot be read every time', () => {
  const read = rememberJson()
  for (let time = 0; time < 2; time++) {
    expect(() => read(bytes('{'))).toThrow()
    expect(() => read(Buffer.from([0x22, 0xff, 0x22]))).toThrow()
    expect(() => read(bytes('['.repeat(100) + ']'.repeat(100)))).toThrow()
  }
})

it('remembers so many, and none that is long', () => {
  const read = rememberJson()
  const long = bytes(JSON.stringify(['x'.repeat(2000)]))
  expect(read(long)).not.toBe(read(long))
  const first = read(bytes('[0]'))
  for (let at = 1; at <= 5000; at++) expect(read(bytes(`[${at}]`))).toEqual([at])
  expect(read(bytes('[0]'))).not.toBe(first)
})
