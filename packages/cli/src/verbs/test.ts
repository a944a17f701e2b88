import { explainIssue } from '@styrkod/core'
import { coverageOf, runCase, type CaseResult, type Coverage } from '@styrkod/core/testing'
import type { Position } from '../failure.ts'
import { shippedRulesets } from '../load/data.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { RULESET, textOption, today } from '../options.ts'
import type { Output } from '../output/output.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    passed: 'passerade',
    failed: 'föll',
    expected: 'väntade',
    actual: 'fick',
    rules: 'regler utan fall',
    norms: 'användbara normer utan fall',
  },
  en: {
    passed: 'passed',
    failed: 'failed',
    expected: 'expected',
    actual: 'got',
    rules: 'rules without a case',
    norms: 'usable norms without a case',
  },
} as const

export const verb: Verb = {
  name: 'test',
  usage: 'test [ID|DIR…] [--coverage]',
  about: {
    sv: 'Kör fallen i regelverkens cases/ och visar vilka regler och normer som inget fall prövar.',
    en: "Runs the cases in the rulesets' cases/ and shows which rules and norms no case exercises.",
  },
  options: {
    ruleset: RULESET,
    coverage: { says: { sv: 'visa vad inget fall prövar', en: 'show what no case exercises' } },
  },
  examples: [
    {
      command: 'test harjedalen --coverage',
      says: { sv: 'Fallen för ett regelverk.', en: 'The cases of one ruleset.' },
    },
  ],
  run: async (input) => {
    const named = textOption(input, 'ruleset')
    const names =
      input.words.length > 0 ? input.words : named === undefined ? shippedRulesets().map((one) => one.id) : [named]
    const reports = await Promise.all(names.map(testRuleset))
    const failures = reports.flatMap((report) => report.failures)
    const passed = reports.reduce((sum, report) => sum + report.passed, 0)
    const coverage = merge(reports.map((report) => report.coverage))
    if (input.output.json) input.output.value({ passed, failed: failures.length, coverage, failures })
    else render(input, passed, failures, coverage)
    return failures.length > 0 ? 1 : 0
  },
}

interface Failure extends CaseResult {
  readonly ruleset: string
  readonly position?: Position
}

interface Report {
  readonly passed: number
  readonly failures: readonly Failure[]
  readonly coverage: Coverage
}

async function testRuleset(name: string): Promise<Report> {
  const loaded = await loadRuleset(name)
  const { loadRegister } = await import('../load/register.ts')
  const context = { today: today(), register: loadRegister }
  const cases = loaded.cases()
  const results = cases.map(({ value }) => runCase(loaded.compiled, value, context))
  const declared = cases.flatMap(({ value }, at) => (results[at]!.passed && value.norms ? [value.norms] : []))
  const failures = results.flatMap((result, at): Failure[] => {
    const { position } = cases[at]!
    return result.passed ? [] : [{ ruleset: name, ...result, ...(position && { position }) }]
  })
  return {
    passed: results.length - failures.length,
    failures,
    coverage: coverageOf(loaded.compiled, results, declared),
  }
}

function merge(list: readonly Coverage[]): Coverage {
  const part = (key: 'rules' | 'norms'): Coverage['rules'] => ({
    covered: list.reduce((sum, one) => sum + one[key].covered, 0),
    total: list.reduce((sum, one) => sum + one[key].total, 0),
    missing: list.flatMap((one) => one[key].missing),
  })
  return { rules: part('rules'), norms: part('norms') }
}

function render(
  { output, language, options }: Input,
  passed: number,
  failures: readonly Failure[],
  coverage: Coverage,
): void {
  const words = WORDS[language]
  for (const one of failures) renderFailure(output, one)
  if (options['coverage'] === true) {
    for (const key of ['rules', 'norms'] as const) {
      const { covered, total, missing } = coverage[key]
      output.line(
        `${output.colors.bold(words[key])}: ${total - covered}/${total}${missing.length > 0 ? `: ${missing.join(', ')}` : ''}`,
      )
    }
  }
  output.line(`${passed} ${words.passed}, ${failures.length} ${words.failed}`)
}

function renderFailure(output: Output, one: Failure): void {
  const words = WORDS[output.language]
  const { colors } = output
  const { position } = one
  output.line(
    `${colors.red('✗')} ${position ? colors.bold(`${position.file}:${position.line} `) : `${one.ruleset}: `}${one.name}`,
  )
  for (const issue of one.issues ?? []) output.line(explainIssue(issue, output.language), 4)
  for (const { key, expected, actual } of one.differences) {
    output.line(`${key}: ${words.expected} ${JSON.stringify(expected)}`, 4)
    output.line(`${' '.repeat(key.length)}  ${words.actual} ${JSON.stringify(actual)}`, 4)
  }
}
