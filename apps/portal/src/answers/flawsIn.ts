import type { CompiledRuleset, Language } from '@styrkod/core'
import type { Parts } from './parts.ts'
import type { Flaw } from './question.ts'

/** Where the rules name nobody, or more than one. */
export function flawsIn(parts: Parts, compiled: CompiledRuleset, language: Language): readonly Flaw[] {
  return parts
    .lint(compiled)
    .diagnostics.filter(({ code }) => CODES.includes(code))
    .map((one, at) => {
      const rule = compiled.byId.get(one.rules[0] ?? '')?.rule
      return {
        id: `${one.code}-${at}`,
        code: one.code,
        message: parts.explainDiagnostic(compiled, one, language),
        rule: rule?.id ?? '',
        source: rule ? parts.sourceTitle(compiled, rule.source, language) : '',
        section: one.sections[0] ?? rule?.section,
      }
    })
    .filter(({ message }, at, all) => all.findIndex((one) => one.message === message) === at)
    .sort((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code))
}

const CODES: readonly string[] = ['contested', 'contradiction', 'unassigned', 'unappointed', 'unjudged']
