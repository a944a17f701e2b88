import type { Condition, Operand } from '#conditions/model.ts'
import { resolvePath } from '#objects/compile/path.ts'
import { own } from '#primitives/ancestors.ts'
import type { Json, Language, Path, Slug } from '#primitives/model.ts'
import { rootType } from '#ruleset/compile/names.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { say, type MessageKey } from './say.ts'
import { itemLabel, label } from './terms.ts'

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
  const value = operandLabel(compiled, condition.to, object, language)
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

/** What a fact is called: its own term, else its name, after the objects that lead to it. */
export function factLabel(compiled: CompiledRuleset, path: Path, object: Slug, language: Language): string {
  if (path === 'item') return say(language, 'condition.item')
  const { ruleset } = compiled
  const info = resolvePath(ruleset.types, rootType(ruleset, object), path)
  const term = info.kind === 'fact' ? info.fact.term : info.kind === 'derived' ? info.derived.term : undefined
  const words = path.split('.').slice(1)
  const last = words.at(-1) ?? path
  const name =
    term?.[language] ??
    (words.at(-2) === 'holders' || words.at(-2) === 'documents'
      ? itemLabel(compiled, last, language)
      : last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase())
  return info.kind === 'fact' && info.fact.unit !== undefined ? `${name} (${info.fact.unit})` : name
}

function operandLabel(compiled: CompiledRuleset, to: Operand, object: Slug, language: Language): Json {
  if ('const' in to) return typeof to.const === 'string' ? itemLabel(compiled, to.const, language) : to.const
  if ('fact' in to) return factLabel(compiled, to.fact, object, language)
  if ('date' in to) {
    const day = /^\d/.test(to.date) ? to.date : factLabel(compiled, to.date, object, language)
    return to.plus === undefined ? (to.minus === undefined ? day : `${day} − ${to.minus}`) : `${day} + ${to.plus}`
  }
  const name = own(compiled.ruleset.parameters, to.param) ? label(compiled, 'parameters', to.param, language) : to.param
  return to.times === undefined ? name : `${to.times} × ${name}`
}
