import fc from 'fast-check'
import { expect, it } from 'vitest'
import { contrast } from './contrast.ts'
import { shades } from './shades.ts'

const color = fc.integer({ min: 0, max: 0xffffff }).map((one) => `#${one.toString(16).padStart(6, '0')}`)

it('whatever colour a municipality has, what is written in it can be read', () => {
  fc.assert(
    fc.property(color, fc.constantFrom('light' as const, 'dark' as const), (brand, scheme) => {
      const made = shades(brand, scheme)
      expect(contrast(made['text-subtle']!, made['surface-tinted']!)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(made['text-subtle']!, made['background-default']!)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(made['base-default']!, made['background-default']!)).toBeGreaterThanOrEqual(4.5)
      for (const base of ['base-default', 'base-hover', 'base-active'])
        expect(contrast(made[base]!, made['base-contrast-default']!)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(made['border-default']!, made['background-default']!)).toBeGreaterThanOrEqual(3)
    }),
  )
})

it('a colour that can be read is left as it is', () => {
  expect(shades('#0b57a4', 'light')['base-default']).toBe('#0b57a4')
})
