import type { Language } from '#primitives/model.ts'
import { bearerKey, rolesIn } from '#roles/compile/bearer.ts'
import type { Bearer } from '#roles/model.ts'
import type { Rule } from '#ruleset/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { say, type MessageKey } from './say.ts'
import { itemLabel, label } from './terms.ts'

/** What a rule says: its own text, else a sentence made of its parts. */
export function explainRule(compiled: CompiledRuleset, rule: Rule, language: Language): string {
  if (rule.text) return rule.text[language]
  if (rule.kind === 'holder')
    return capital(
      say(language, 'text.holder', {
        role: label(compiled, 'roles', rule.role, language),
        holder: bearerLabel(compiled, rule.holder, language),
      }),
    )
  if (rule.kind === 'act') {
    const role =
      rule.role.kind === 'unassigned'
        ? say(language, rule.modality === 'must-not' ? 'anybody' : 'nobody')
        : bearerLabel(compiled, rule.role, language)
    const values = {
      role,
      action: label(compiled, 'actions', rule.action, language),
      object: label(compiled, 'types', rule.object, language),
    }
    return capital(say(language, `text.act.${rule.modality}`, values))
  }
  const target =
    'type' in rule.for
      ? label(compiled, 'types', rule.for.type, language)
      : label(compiled, 'roles', rule.for.role, language)
  const items = (rule.items ?? []).map((item) => itemLabel(compiled, item, language)).join(', ')
  const about = rule.about === 'document' && !('count' in rule.must) ? 'derives' : rule.about
  const before = rule.before === undefined ? undefined : label(compiled, 'actions', rule.before, language)
  return capital(say(language, `text.state.${about}` as MessageKey, { object: target, items, before }))
}

export function bearerLabel(compiled: CompiledRuleset, bearer: Bearer, language: Language): string {
  if (bearer.kind === 'unassigned') return say(language, 'nobody')
  const names = rolesIn(bearer).map((one) => label(compiled, 'roles', one.role, language))
  if (names.length < 2) return names[0] ?? bearerKey(bearer)
  return `${names.slice(0, -1).join(', ')} ${say(language, bearer.kind === 'any' ? 'or' : 'and')} ${names.at(-1)}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
