import type { Condition, Operand } from '#conditions/model.ts'
import { own } from '#primitives/ancestors.ts'
import type { Json, Language, Path, Slug } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { periodLabel } from './periodLabel.ts'
import { factLabel, valueLabel } from './fact.ts'
import { say, type MessageKey } from './say.ts'
import { label } from './terms.ts'

/** A condition in words, about an object of a type. */
export function explainCondition(
  compiled: CompiledRuleset,
  condition: Condition,
  object: Slug,
  language: Language,
): string {
  const inner = (part: Condition): string => explainCondition(compiled, part, object, language)
  const fact = (path: Path): string => factLabel(compiled, path, object, language)
  if ('all' in condition)
    return condition.all.length === 0
      ? say(language, 'condition.always')
      : condition.all.map(inner).join(` ${say(language, 'and')} `)
  if ('any' in condition) return condition.any.map(inner).join(` ${say(language, 'or')} `)
  if ('not' in condition) return say(language, 'condition.not', { inner: inner(condition.not) })
  if ('derived' in condition) return say(language, 'condition.true', { fact: fact(condition.derived) })
  if ('some' in condition)
    return say(language, 'condition.some', { fact: fact(condition.some), where: inner(condition.where) })
  if ('every' in condition)
    return say(language, 'condition.every', { fact: fact(condition.every), where: inner(condition.where) })
  const path = 'count' in condition ? condition.count : condition.test
  const value = operandLabel(compiled, condition.to, { path, object }, language)
  if ('count' in condition) {
    const counted = condition.where
      ? say(language, 'condition.where', { fact: fact(condition.count), where: inner(condition.where) })
      : fact(condition.count)
    const number = say(language, condition.distinct ? 'condition.distinct' : 'condition.count', { fact: counted })
    return say(language, `condition.${condition.op}` as MessageKey, { fact: number, value })
  }
  if (condition.op === 'exists')
    return say(
      language,
      'const' in condition.to && condition.to.const === true ? 'condition.exists.true' : 'condition.exists.false',
      { fact: fact(condition.test) },
    )
  if (condition.op === 'eq' && 'const' in condition.to && typeof condition.to.const === 'boolean') {
    return say(language, condition.to.const ? 'condition.true' : 'condition.false', { fact: fact(condition.test) })
  }
  return say(language, `condition.${condition.op}` as MessageKey, { fact: fact(condition.test), value })
}

function operandLabel(
  compiled: CompiledRuleset,
  to: Operand,
  { path, object }: { readonly path: Path; readonly object: Slug },
  language: Language,
): Json {
  if ('const' in to) return valueLabel(compiled, path, object, to.const, language)
  if ('fact' in to) return factLabel(compiled, to.fact, object, language)
  if ('date' in to) {
    const day = /^\d/.test(to.date) ? to.date : factLabel(compiled, to.date, object, language)
    const [sign, period] = to.plus === undefined ? ['−', to.minus] : ['+', to.plus]
    return period === undefined ? day : `${day} ${sign} ${periodLabel(period, language)}`
  }
  const name = own(compiled.ruleset.parameters, to.param) ? label(compiled, 'parameters', to.param, language) : to.param
  return to.times === undefined ? name : `${to.times} × ${name}`
}
