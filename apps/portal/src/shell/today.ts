import type { Day } from '@styrkod/core'

/** The day it is where the page is read. */
export function today(): Day {
  const now = new Date()
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
