import { html, nothing, type TemplateResult } from 'lit'
import type { Facts } from '@styrkod/core'
import type { CaseSource } from '@styrkod/core/schema'
import type { Context } from '#element/StyrkodElement.ts'
import { factName } from './factName.ts'
import { valueText } from './givenFacts.ts'
import { actName, capital, roleName } from './names.ts'
import { isOutcome, outcomeTag } from './outcome.ts'

/**
 * A case: what it is called and why, the day, what is given, and the outcome that is expected. Where its title is in
 * another language than the page, what it asks is said first in the page's own.
 */
export function caseItem(context: Context, one: CaseSource, language: string): TemplateResult {
  const { outcome, roles = [] } = one.expect ?? {}
  const asked = language === context.language ? undefined : askedText(context, one)
  const expected = roles.filter((role) => Object.hasOwn(context.compiled.ruleset.roles, role))
  return html`<li class="tight">
    ${asked === undefined ? nothing : html`<p><strong>${asked}</strong></p>`}
    <p lang=${language} class=${asked === undefined ? '' : 'small'}>
      ${asked === undefined ? html`<strong>${one.name}</strong>` : one.name}${
        one.because ? html` <span class="muted">– ${one.because}</span>` : nothing
      }
    </p>
    <p class="small">
      ${[one.at, factsText(context, one)].filter(Boolean).join(' · ')}
      ${isOutcome(outcome) ? outcomeTag(context, outcome) : nothing}
      ${expected.map((role) => roleName(context, role)).join(', ')}
    </p>
  </li>`
}

/** What a case is about: its type, where the rules have it. */
function objectOf({ compiled }: Context, { ask }: CaseSource): string | undefined {
  const [object] = 'object' in ask && typeof ask.object === 'string' ? ask.object.split(':') : []
  return object !== undefined && Object.hasOwn(compiled.ruleset.types, object) ? object : undefined
}

/** What a case asks: who wants to do what to which kind of object. */
function askedText(context: Context, one: CaseSource): string | undefined {
  const { actions, roles } = context.compiled.ruleset
  const object = objectOf(context, one)
  if (object === undefined) return undefined
  const { action, actor } = one.ask as { action?: unknown; actor?: unknown }
  const act = actName(context, {
    object,
    ...(typeof action === 'string' && Object.hasOwn(actions, action) && { action }),
  })
  const [role = ''] = typeof actor === 'string' ? actor.split(':') : []
  return capital(Object.hasOwn(roles, role) ? `${roleName(context, role)}: ${act}` : act)
}

function factsText(context: Context, one: CaseSource): string {
  const object = objectOf(context, one)
  if (object === undefined) return ''
  const facts: Facts = one.given?.facts ?? {}
  return Object.entries(facts)
    .map(([path, value]) => `${factName(context, path, object)}: ${valueText(context, { path, object }, value)}`)
    .join('; ')
}
