import type { Language } from '#primitives/model.ts'
import type { Diagnostic } from '#questions/model/lint.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { factLabel } from './fact.ts'
import { bearerLabel, capital } from './rule.ts'
import { say } from './say.ts'
import { isProblem, sayProblem } from './sayProblem.ts'
import { label, sourceTitle } from './terms.ts'

/** What a diagnostic says. */
export function explainDiagnostic(compiled: CompiledRuleset, diagnostic: Diagnostic, language: Language): string {
  const { code, values, rules } = diagnostic
  const detailed = `diagnostic.${code}.${String(values['kind'])}`
  const key = isProblem(detailed) ? detailed : `diagnostic.${code}`
  if (!isProblem(key)) return code
  const text = (name: string): string | undefined =>
    typeof values[name] === 'string' ? (values[name] as string) : undefined
  const object = text('object')
  const action = text('action')
  const role = text('role')
  const fact = text('fact')
  const [first, second] = rules.map((id) => nameOf(compiled, id, code, language))
  const [firstSection, secondSection] = rules.map((id) =>
    say(language, 'section', { section: compiled.byId.get(id)?.rule.section ?? '–' }),
  )
  return capital(
    sayProblem(language, key, {
      ...values,
      rule: rules[0],
      ...(values['kind'] === 'source' && { name: sourceTitle(compiled, text('name') ?? '', language) }),
      object:
        object &&
        (code === 'unappointed' || values['kind'] === 'choose'
          ? label(compiled, 'roles', object, language)
          : label(compiled, 'types', object, language)),
      action: action && label(compiled, 'actions', action, language),
      role: role && label(compiled, 'roles', role, language),
      fact: fact && factLabel(compiled, fact, object ?? '', language),
      first,
      second,
      firstSection,
      secondSection,
    }),
  )
}

/** Where two roles stand against each other their names tell more than the rules'. */
function nameOf(compiled: CompiledRuleset, id: string, code: Diagnostic['code'], language: Language): string {
  const rule = compiled.byId.get(id)?.rule
  if (!rule || rule.kind === 'state' || (code !== 'contested' && code !== 'overlap')) return id
  return bearerLabel(compiled, rule.kind === 'act' ? rule.role : rule.holder, language)
}
