import { expect, test } from 'vitest'
import { matches } from '../src/matches.ts'

test.each([
  ['a\nb', 'a\nb\n', true],
  ['a\nb', 'a\nc', false],
  ['a\n…', 'a\nb\nc', true],
  ['…\nc', 'a\nb\nc', true],
  ['a\n…\nc', 'a\nc', true],
  ['…\nb\n…', 'a\nb\nc', true],
  ['…\nd\n…', 'a\nb\nc', false],
  ['a', 'a\nb', false],
  ['b', 'a\nb', false],
  ['hash: …', 'hash: 3f', true],
  ['a … c', 'a bb c', true],
  ['a … d', 'a bb c', false],
])('%j shows %j: %s', (shown, actual, expected) => {
  expect(matches(shown, actual)).toBe(expected)
})
