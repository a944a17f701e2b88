import { ancestors, own } from '#primitives/ancestors.ts'
import { daysBetween } from '#primitives/day.ts'
import type { Day, Language } from '#primitives/model.ts'
import type { Finding } from '#questions/model/audit.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { factLabel } from './fact.ts'
import { bearerLabel, capital, explainRule } from './rule.ts'
import { say, type MessageKey } from './say.ts'
import { itemLabel, label } from './terms.ts'

/** What a finding says, and what to do about it. */
export function explainFinding(
  compiled: CompiledRuleset,
  finding: Finding,
  language: Language,
  at: Day,
): { message: string; remedy: string } {
  const values = valuesOf(compiled, finding, language, at)
  return {
    message: capital(say(language, `finding.${finding.kind}` as MessageKey, values)) + excuse(finding, language),
    remedy: capital(say(language, remedyKey(compiled, finding), values)),
  }
}

/** That a departure has been granted, and until when. */
function excuse({ exempt }: Finding, language: Language): string {
  if (!exempt) return ''
  return ` (${say(language, exempt.through === undefined ? 'finding.exempt' : 'finding.exempt-through', { day: exempt.through })})`
}

function valuesOf(
  compiled: CompiledRuleset,
  finding: Finding,
  language: Language,
  at: Day,
): Record<string, string | undefined> {
  const rule = compiled.byId.get(finding.rule)?.rule
  const act = rule?.kind === 'act' ? rule : undefined
  const role = finding.role ?? finding.object.type
  return {
    actor:
      finding.actor === undefined
        ? undefined
        : own(compiled.ruleset.roles, finding.actor)
          ? label(compiled, 'roles', finding.actor, language)
          : (finding.names?.[finding.actor] ?? finding.actor),
    action: actionLabel(compiled, finding.action ?? act?.action, language),
    step: rule ? explainRule(compiled, rule, language).replace(/\.$/, '') : undefined,
    day: finding.day,
    role: label(compiled, 'roles', role, language),
    holders: finding.holders
      ?.map((one) =>
        own(compiled.ruleset.roles, one) ? label(compiled, 'roles', one, language) : (finding.names?.[one] ?? one),
      )
      .join(', '),
    items: finding.items?.map((one) => itemLabel(compiled, one, language)).join(', '),
    needs: finding.needs?.map((path) => factLabel(compiled, path, finding.object.type, language)).join(', '),
    instead: finding.instead?.map((one) => label(compiled, 'roles', one, language)).join(` ${say(language, 'or')} `),
    appointer: finding.kind === 'vacant' ? appointerOf(compiled, role, language) : undefined,
    due: finding.due,
    days: finding.due === undefined ? undefined : String(daysBetween(finding.due, at)),
  }
}

const actionLabel = (compiled: CompiledRuleset, action: string | undefined, language: Language): string | undefined =>
  action === undefined ? undefined : label(compiled, 'actions', action, language)

/** A document that nobody adopts is drawn up, and that is all. */
function remedyKey(compiled: CompiledRuleset, finding: Finding): MessageKey {
  const type = finding.items?.[0]
  const isPlain =
    finding.kind === 'document-missing' &&
    type !== undefined &&
    !ancestors(compiled.ruleset.types, type).includes('governing-document')
  return isPlain ? 'remedy.document-missing.plain' : (`remedy.${finding.kind}` as MessageKey)
}

function appointerOf(compiled: CompiledRuleset, role: string, language: Language): string | undefined {
  const rule = compiled.acts.find(
    ({ rule: one }) => one.action === 'appoint' && one.object === role && one.role.kind !== 'unassigned',
  )?.rule
  return rule && bearerLabel(compiled, rule.role, language)
}
