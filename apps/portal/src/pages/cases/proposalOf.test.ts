import { expect, it } from 'vitest'
import { idFor } from './proposalOf.ts'

it('an id can be read, and nothing else has it', () => {
  expect(idFor('Ärendesystem för Östra skolan', new Set())).toBe('arendesystem-for-ostra-skolan')
  expect(idFor('E-arkiv', new Set(['e-arkiv', 'e-arkiv-2']))).toBe('e-arkiv-3')
  expect(idFor('–', new Set())).toBe('x')
})
