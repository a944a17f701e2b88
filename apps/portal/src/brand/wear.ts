import type { Brand } from '#source/config.ts'
import { shades } from './shades.ts'

/** Dresses the page in a municipality's colour, by properties that a strict policy lets scripts set. */
export function wear(root: HTMLElement, brand: Brand | undefined, isDark: boolean): void {
  const color = brand?.color
  const wanted = `${color} ${isDark}`
  // Setting a property of the root, even to what it is, makes the browser style the whole page anew.
  if (root.dataset['wears'] === wanted) return
  root.dataset['wears'] = wanted
  const made = color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? shades(color, isDark ? 'dark' : 'light') : {}
  for (const name of NAMES) {
    const value = made[name]
    if (value === undefined) root.style.removeProperty(`--ds-color-accent-${name}`)
    else root.style.setProperty(`--ds-color-accent-${name}`, value)
  }
}

const NAMES = Object.keys(shades('#000000', 'light'))
