import {
  explainCondition,
  explainDiagnostic,
  label,
  say,
  type CompiledRuleset,
  type Condition,
  type Diagnostic,
  type Language,
  type LintAnswer,
} from '@styrkod/core'
import type { LoadedRuleset } from '../load/loadedRuleset.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { RECEIPT, RULESET, textOption } from '../options.ts'
import type { Output } from '../output/output.ts'
import { put, show } from '../question.ts'
import type { Input, Verb } from '../verb.ts'
import { LINT_WORDS } from './words/lint.ts'

export const verb: Verb = {
  name: 'lint',
  usage: 'lint [-r ID|DIR] [--all]',
  about: {
    sv: 'Om regelverket hänger ihop: motsägelser, sådant som ingen har, regler som aldrig kan gälla. Hittat ur reglerna själva, med ett fall som visar det.',
    en: 'Whether the ruleset holds together: contradictions, acts that nobody has, rules that can never apply. Found from the rules alone, with a case that shows it.',
  },
  options: {
    ruleset: RULESET,
    all: { says: { sv: 'visa upplysningar också', en: 'show information as well' } },
    receipt: RECEIPT,
  },
  examples: [
    {
      command: 'lint -r harjedalen',
      says: {
        sv: 'Vad motsäger varandra i Härjedalens IT-strategi?',
        en: "What contradicts what in Härjedalen's IT strategy?",
      },
    },
    {
      command: 'lint ./my-ruleset',
      says: { sv: 'Kontrollera en egen mapp, med fil och rad.', en: 'Check a folder of your own, with file and line.' },
    },
  ],
  run: async (input) => {
    const loaded = await loadRuleset(textOption(input, 'ruleset') ?? input.words[0])
    const answered = put<LintAnswer>(loaded.compiled, { question: 'lint' }, input)
    const { answer, shown } = answered
    const render = (): void => renderLint(input, loaded, answer, input.options['all'] === true)
    show(input, answered, render, withPositions(shown as unknown as LintAnswer, loaded))
    return answer.summary.errors + answer.summary.warnings > 0 ? 1 : 0
  },
}

/** The same answer with the file, line and column of each diagnostic's first rule, where they are known. */
const withPositions = (answer: LintAnswer, loaded: LoadedRuleset): object => ({
  ...answer,
  diagnostics: answer.diagnostics.map((one) => ({ ...one, ...loaded.positionOf(one.rules[0] ?? '') })),
})

export function renderLint(
  { output, language }: Pick<Input, 'output' | 'language'>,
  loaded: LoadedRuleset,
  answer: LintAnswer,
  all: boolean,
): void {
  const { compiled } = loaded
  const shown = all ? answer.diagnostics : answer.diagnostics.filter((one) => one.severity !== 'info')
  if (shown.length === 0) output.line(output.colors.green(LINT_WORDS[language].nothing))
  for (const one of shown) renderDiagnostic(output, compiled, one, loaded)
  output.line()
  const { errors, warnings, infos } = answer.summary
  output.line(
    `${say(language, 'severity.error')}: ${errors}, ${say(language, 'severity.warning')}: ${warnings}, ${say(language, 'severity.info')}: ${infos}`,
  )
  if (!all && infos > 0) output.line(output.colors.dim(LINT_WORDS[language].more))
}

function renderDiagnostic(output: Output, compiled: CompiledRuleset, one: Diagnostic, loaded: LoadedRuleset): void {
  const { colors, language } = output
  const tint = one.severity === 'error' ? colors.red : one.severity === 'warning' ? colors.yellow : colors.dim
  const position = one.rules[0] === undefined ? undefined : loaded.positionOf(one.rules[0])
  output.line(`${tint(LINT_WORDS[language].codes[one.code])}: ${explainDiagnostic(compiled, one, language)}`, 2)
  const parts = [
    position && `${position.file}:${position.line}:${position.column}`,
    one.rules.join(', '),
    ...one.sections.map((section) => say(language, 'section', { section })),
    one.norms.join(', '),
  ]
  output.line(colors.dim(parts.filter(Boolean).join(' · ')), 4)
  const witness = witnessOf(compiled, one, language)
  if (witness !== undefined) output.line(colors.dim(`${LINT_WORDS[language].witness}: ${witness}`), 4)
}

/** The case that shows a diagnostic, in words; left out where the day is all that it says. */
function witnessOf(compiled: CompiledRuleset, one: Diagnostic, language: Language): string | undefined {
  const { witness } = one
  if (!witness || (one.severity !== 'error' && Object.keys(witness.facts).length === 0)) return undefined
  const { at, actor, action, object } = witness
  const facts = Object.entries(witness.facts).map(([test, to]): Condition => ({ test, op: 'eq', to: { const: to } }))
  const act = [
    actor && `${label(compiled, 'roles', actor, language)}:`,
    action && label(compiled, 'actions', action, language),
    object && label(compiled, 'types', object, language),
  ]
  const when = facts.length === 0 ? '' : explainCondition(compiled, { all: facts }, object ?? '', language)
  return [at, act.filter(Boolean).join(' '), when].filter((part) => part !== '').join(', ')
}
