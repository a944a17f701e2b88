import {
  explainCondition,
  factLabel,
  label,
  say,
  type Condition,
  type CompiledRuleset,
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
    const values = fact.values
      ? ` (${fact.values.map(String).join(' | ')})`
      : ` (${fact.type}${fact.unit ? `, ${fact.unit}` : ''})`
    output.line(
      `${factLabel(compiled, fact.path, object, output.language)}${output.colors.dim(`  --fact ${fact.path}=…${values}`)}`,
      2,
    )
  }
}

export const conditionText = (
  output: Output,
  compiled: CompiledRuleset,
  condition: Condition | undefined,
  object: string,
): string => (condition === undefined ? '' : explainCondition(compiled, condition, object, output.language))

export const roleName = (output: Output, compiled: CompiledRuleset, role: string): string =>
  label(compiled, 'roles', role, output.language)
