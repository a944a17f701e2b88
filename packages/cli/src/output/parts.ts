import {
  explainCondition,
  factLabel,
  label,
  say,
  unitLabel,
  type Condition,
  type CompiledRuleset,
  type Language,
  type NeededFact,
  type Reason,
} from '@styrkod/core'
import type { Output } from './output.ts'

interface Cited {
  readonly source: string
  readonly section?: string
  readonly norms: readonly string[]
}

/** Where something stands: the section, the source, and the norms behind it. */
export function place(output: Output, { source, section, norms }: Cited): string {
  const parts = [
    section === undefined ? undefined : say(output.language, 'section', { section }),
    source,
    norms.join(', '),
  ]
  return output.colors.dim(parts.filter((part) => part !== undefined && part !== '').join(' · '))
}

export function reasons(
  output: Output,
  title: string,
  list: readonly Reason[],
  textOf: (rule: string) => string,
): void {
  if (list.length === 0) return
  output.line()
  output.line(output.colors.bold(title))
  for (const reason of list) {
    output.line(`${textOf(reason.rule)}`, 2)
    output.line(place(output, reason), 4)
  }
}

/** The facts that would settle an answer, with their values and how to give them. */
export function neededFacts(
  output: Output,
  title: string,
  facts: readonly NeededFact[],
  compiled: CompiledRuleset,
  object: string,
): void {
  if (facts.length === 0) return
  output.line()
  output.line(output.colors.bold(title))
  for (const fact of facts) {
    output.line(
      `${factLabel(compiled, fact.path, object, output.language)}${output.colors.dim(`  --fact ${fact.path}=…${choicesOf(fact, output.language)}`)}`,
      2,
    )
  }
}

/** What may be written after `--fact …=`: the values there are, with what they are called, else of what kind it is. */
function choicesOf(fact: NeededFact, language: Language): string {
  if (!fact.values)
    return ` (${KINDS[language][fact.type] ?? fact.type}${fact.unit ? `, ${unitLabel(fact.unit, language)}` : ''})`
  const values = fact.values.map((value) => {
    const word = fact.words?.[String(value)]?.[language]
    return word === undefined || word === value ? String(value) : `${String(value)}: ${word}`
  })
  return ` (${values.join(' | ')})`
}

const KINDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  sv: {
    boolean: 'ja | nej',
    integer: 'heltal',
    number: 'tal',
    money: 'kronor',
    date: 'ÅÅÅÅ-MM-DD',
    period: 'till exempel P1Y',
    text: 'text',
    list: 'ett eller flera, med komma emellan',
  },
  en: {
    boolean: 'yes | no',
    integer: 'a whole number',
    number: 'a number',
    money: 'kronor',
    date: 'YYYY-MM-DD',
    period: 'P1Y, for instance',
    text: 'text',
    list: 'one or more, with commas between',
  },
}

export const conditionText = (
  output: Output,
  compiled: CompiledRuleset,
  condition: Condition | undefined,
  object: string,
): string => (condition === undefined ? '' : explainCondition(compiled, condition, object, output.language))

export const roleName = (output: Output, compiled: CompiledRuleset, role: string): string =>
  label(compiled, 'roles', role, output.language)
