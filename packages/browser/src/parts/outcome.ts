import { html, type TemplateResult } from 'lit'
import type { Context } from '#element/StyrkodElement.ts'
import { say, type MessageKey } from '../words.ts'
import { capital } from './names.ts'

const LOOK = {
  assigned: ['good', '✓'],
  permit: ['good', '✓'],
  deny: ['danger', '✕'],
  contested: ['danger', '!'],
  unassigned: ['warning', '?'],
  undetermined: ['warning', '…'],
  none: ['muted', '–'],
} as const

export type Outcome = keyof typeof LOOK

export const isOutcome = (value: unknown): value is Outcome => typeof value === 'string' && Object.hasOwn(LOOK, value)

/** An outcome as a mark with a sign and a word, so that colour is never alone in telling. */
export function outcomeTag({ language }: Context, outcome: Outcome): TemplateResult {
  const [look, sign] = LOOK[outcome]
  return html`<span class="tag ${look}" part="outcome"
    ><span aria-hidden="true">${sign} </span>${capital(say(language, `outcome.${outcome}` as MessageKey))}</span
  >`
}
