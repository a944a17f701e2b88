import type { PlanState } from '@styrkod/core'

/** How a state looks and its sign, so that colour is never alone in telling. */
export const LOOK: Readonly<Record<PlanState, readonly [string, string]>> = {
  planned: ['muted', '○'],
  'in-preparation': ['muted', '…'],
  'on-consultation': ['muted', '…'],
  anchored: ['muted', '…'],
  submitted: ['muted', '…'],
  adopted: ['good', '✓'],
  'in-force': ['good', '✓'],
  'due-for-renewal': ['warning', '!'],
  replaced: ['muted', '–'],
  expired: ['danger', '✕'],
  repealed: ['danger', '✕'],
}
