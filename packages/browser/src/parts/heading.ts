import { html, type TemplateResult } from 'lit'
import type { Context } from '#element/StyrkodElement.ts'

/** A heading of an element: the page says on which level they begin, and `step` is how far below that this one is. */
export const heading = ({ level }: Context, step: 0 | 1, content: unknown): TemplateResult =>
  html`<div role="heading" aria-level=${level + step} class=${step === 0 ? 'heading' : 'subheading'} part="heading">
    ${content}
  </div>`
