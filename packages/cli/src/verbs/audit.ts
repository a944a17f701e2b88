import {
  explainFinding,
  formatNumber,
  say,
  type AuditAnswer,
  type CompiledRuleset,
  type Finding,
  type Register,
} from '@styrkod/core'
import { wrong } from '../failure.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { AT, dayOption, REGISTER, RULESET, textOption } from '../options.ts'
import type { Output } from '../output/output.ts'
import { place } from '../output/parts.ts'
import { put, THE_REGISTER } from '../question.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    nothing: 'Inget att anmärka på.',
    remedy: 'Åtgärd',
    also: 'även',
    looked: 'granskade',
    objects: 'objekt',
    events: 'händelser',
    invented: 'Registret är påhittat.',
  },
  en: {
    nothing: 'Nothing to remark on.',
    remedy: 'Remedy',
    also: 'also',
    looked: 'looked at',
    objects: 'objects',
    events: 'events',
    invented: 'The register is invented.',
  },
} as const

export const verb: Verb = {
  name: 'audit',
  usage: 'audit --register DIR [-r ID] [--at DATE]',
  about: {
    sv: 'Vad som är fel i registret: handlingar utan befogenhet, steg som hoppats över, sådant som saknas. Varje fynd med avsnitt och åtgärd.',
    en: 'What is wrong in the register: acts without power, steps left out, things that are missing. Every finding with its section and remedy.',
  },
  options: { register: REGISTER, ruleset: RULESET, at: AT },
  examples: [
    {
      command: 'audit --register harjedalen/defective',
      says: {
        sv: 'Granska exempelregistret med planterade fel.',
        en: 'Audit the example register with planted defects.',
      },
    },
    {
      command: 'audit --register harjedalen/clean',
      says: { sv: 'Samma register utan fel.', en: 'The same register without them.' },
    },
  ],
  run: async (input) => {
    const name = textOption(input, 'register') ?? input.words[0]
    if (name === undefined) throw wrong('missing-option', { name: '--register' })
    const register = (await import('../load/register.ts')).loadRegister(name)
    const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? register.ruleset)
    const found = compiled.ruleset.municipality.code
    if (found !== register.municipality)
      throw wrong('wrong-register', { found: register.municipality, expected: found })
    const at = dayOption(input)
    const { answer, shown } = put<AuditAnswer>(
      compiled,
      { question: 'audit', at, register: THE_REGISTER },
      input,
      register,
    )
    if (input.output.json) input.output.value(shown)
    else renderAudit(input, compiled, register, answer, at)
    return answer.findings.some((one) => one.severity !== 'info') ? 1 : 0
  },
}

export function renderAudit(
  { output, language }: Pick<Input, 'output' | 'language'>,
  compiled: CompiledRuleset,
  register: Register,
  answer: AuditAnswer,
  at: string,
): void {
  const words = WORDS[language]
  const { summary } = answer
  output.line(output.colors.bold(`${register.title ?? compiled.ruleset.municipality.name} – ${at}`))
  if (register.invented) output.line(output.colors.dim(words.invented))
  output.line(
    `${formatNumber(summary.objects, language)} ${words.objects}, ${formatNumber(summary.events, language)} ${words.events} ${words.looked}.`,
  )
  if (answer.findings.length === 0) output.line(output.colors.green(words.nothing))
  let severity = ''
  for (const one of answer.findings) {
    if (one.severity !== severity) {
      severity = one.severity
      output.line()
      output.line(output.colors.bold(title(output, one.severity, answer)))
    }
    renderFinding(output, compiled, one, at)
  }
}

function title(output: Output, severity: Finding['severity'], { summary }: AuditAnswer): string {
  const count = { violation: summary.violations, recommendation: summary.recommendations, info: summary.infos }[
    severity
  ]
  return `${say(output.language, `severity.${severity}`)} (${count})`
}

function renderFinding(output: Output, compiled: CompiledRuleset, one: Finding, at: string): void {
  const words = WORDS[output.language]
  const { message, remedy } = explainFinding(compiled, one, output.language, at)
  const mark =
    one.severity === 'violation'
      ? output.colors.red('✗')
      : one.severity === 'recommendation'
        ? output.colors.yellow('!')
        : output.colors.dim('?')
  output.line(`${mark} ${output.colors.cyan(one.object.name ?? one.object.id)}: ${message}`, 2)
  output.line(`${words.remedy}: ${remedy}`, 4)
  const also = one.also ? ` · ${words.also} ${one.also.map((other) => other.section ?? other.rule).join(', ')}` : ''
  output.line(`${place(output, one)}${output.colors.dim(`${also} · ${one.id}`)}`, 4)
}
