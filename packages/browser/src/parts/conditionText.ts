import type { Condition, Json } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { explainCondition, formatNumber, label } from '../words.ts'
import { WORDS } from './words.ts'

/**
 * A condition in words, with what people need to try it: what a notion in it amounts to, and the value that a
 * limit has on the day.
 */
export function conditionText(context: Context, condition: Condition, object: string): string {
  const { compiled, language } = context
  const said = explainCondition(compiled, condition, object, language)
  const meant = namesIn(condition, 'derived').flatMap((path) => derivedAt(context, path, object) ?? [])
  const sentences = [said, ...meant.map((when) => explainCondition(compiled, when, object, language))]
  const text = sentences.join(`, ${WORDS[language].thatIs} `)
  return namesIn([condition, ...meant], 'param').reduce((told, name) => {
    const value = valueAt(context, name)
    const limit = label(compiled, 'parameters', name, language)
    return value === undefined ? told : told.replaceAll(limit, `${limit} (${value})`)
  }, text)
}

/** What stands under a key, anywhere within conditions, once each. */
function namesIn(within: Condition | readonly Condition[], key: 'derived' | 'param'): readonly string[] {
  const found = new Set<string>()
  JSON.stringify(within, (name, value: Json) => {
    if (name === key && typeof value === 'string') found.add(value)
    return value
  })
  return [...found]
}

/** The condition that a derived fact of the object stands for. */
function derivedAt({ compiled }: Context, path: string, object: string): Condition | undefined {
  const [root, name, ...rest] = path.split('.')
  if (root !== 'object' || name === undefined || rest.length > 0) return undefined
  const { types } = compiled.ruleset
  for (let at: string | undefined = object; at !== undefined; at = types[at]?.is) {
    const derived = types[at]?.derived[name]
    if (derived) return derived.when
  }
  return undefined
}

function valueAt({ compiled, at, language }: Context, name: string): string | undefined {
  const parameter = compiled.ruleset.parameters[name]
  const entry = parameter?.values.find((one) => one.from <= at && (one.through === undefined || at <= one.through))
  if (!entry) return undefined
  return `${formatNumber(entry.value, language)}${parameter?.unit === 'SEK' ? ` ${WORDS[language].kronor}` : ''}`
}
