import { html, nothing, type TemplateResult } from 'lit'
import type { Facts } from '@styrkod/core'
import type { CaseSource } from '@styrkod/core/schema'
import type { Context } from '#element/StyrkodElement.ts'
import { factName } from './factName.ts'
import { valueText } from './givenFacts.ts'
import { isOutcome, outcomeTag } from './outcome.ts'

/** A case: what it is called and why, the day, what is given, and the outcome that is expected. */
export function caseItem(context: Context, one: CaseSource, language: string): TemplateResult {
  const { outcome } = one.expect ?? {}
  const facts = factsText(context, one)
  return html`<li class="tight">
    <p lang=${language}>
      <strong>${one.name}</strong>${one.because ? html` <span class="muted">– ${one.because}</span>` : nothing}
    </p>
    <p class="small">
      ${[one.at, facts].filter(Boolean).join(' · ')} ${isOutcome(outcome) ? outcomeTag(context, outcome) : nothing}
    </p>
  </li>`
}

function factsText(context: Context, { ask, given }: CaseSource): string {
  const object = 'object' in ask && typeof ask.object === 'string' ? ask.object : ''
  if (!context.compiled.ruleset.types[object]) return ''
  const facts: Facts = given?.facts ?? {}
  return Object.entries(facts)
    .map(([path, value]) => `${factName(context, path, object)}: ${valueText(context, { path, object }, value)}`)
    .join('; ')
}
