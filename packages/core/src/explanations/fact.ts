import { resolvePath, type PathInfo } from '#objects/compile/path.ts'
import { own } from '#primitives/ancestors.ts'
import type { Json, Language, Path, Slug } from '#primitives/model.ts'
import { rootType } from '#ruleset/compile/rootType.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { isMessage, say } from './say.ts'
import { itemLabel, label, wordFor } from './terms.ts'

/** What a fact is called: its own term with its unit, else what the vocabulary calls it, else its name. */
export function factLabel(compiled: CompiledRuleset, path: Path, object: Slug, language: Language): string {
  if (path === 'item') return say(language, 'condition.item')
  if (path === 'at') return say(language, 'condition.at')
  const info = infoOf(compiled, path, object)
  const name = ownTerm(info)?.[language] ?? nameOf(compiled, path, info, language)
  const unit = unitOf(info)
  return unit === undefined || unit === CALENDAR_YEAR ? name : `${name} (${unitLabel(unit, language)})`
}

/**
 * What a value of a fact is called; numbers, days and texts of people's own are shown as they are.
 *
 * @example
 * valueLabel(salem, 'object.kind', 'it-investment', 'new', 'sv') //=> 'nyinvestering'
 */
export function valueLabel(compiled: CompiledRuleset, path: Path, object: Slug, value: Json, language: Language): Json {
  if (Array.isArray(value)) return value.map((one: Json) => valueLabel(compiled, path, object, one, language))
  const info = infoOf(compiled, path, object)
  if (typeof value === 'number' && unitOf(info) === CALENDAR_YEAR) return String(value)
  if (typeof value !== 'string') return value
  // What a link leads to is named by an id of the register's own.
  if (info.kind === 'link' && !own(compiled.ruleset.roles, value)) return value
  const words = info.kind === 'fact' ? own(info.fact.words ?? {}, value) : undefined
  return words?.[language] ?? itemLabel(compiled, value, language)
}

/** A year of the calendar is a name rather than a number of anything: its digits are not grouped. */
const CALENDAR_YEAR = 'calendar-year'

const unitOf = (info: PathInfo): string | undefined => (info.kind === 'fact' ? info.fact.unit : undefined)

/** A unit in a language: `year` is `år`; a unit that the language has no word for is shown as it is written. */
export function unitLabel(unit: string, language: Language): string {
  const key = `unit.${unit.replace(/s$/, '')}`
  return isMessage(key) ? say(language, key) : unit
}

/** What a path leads to; what a rule demands of the holder of a role is a fact of a person. */
function infoOf({ ruleset }: CompiledRuleset, path: Path, object: Slug): PathInfo {
  const info = resolvePath(ruleset.types, rootType(ruleset, object), path)
  return info.kind === 'unknown' && own(ruleset.roles, object) ? resolvePath(ruleset.types, 'person', path) : info
}

const ownTerm = (info: PathInfo) =>
  info.kind === 'fact' ? info.fact.term : info.kind === 'derived' ? info.derived.term : undefined

/** What stands for a term where the fact has none: facts that a register answers, and links to other objects. */
function nameOf(compiled: CompiledRuleset, path: Path, info: PathInfo, language: Language): string {
  const words = path.split('.').slice(1)
  const last = words.at(-1) ?? path
  const before = words.at(-2)
  if (before === 'holders' || before === 'documents') return itemLabel(compiled, last, language)
  if (before === 'done') return say(language, 'condition.done', { action: label(compiled, 'actions', last, language) })
  if (before === 'doneBy')
    return say(language, 'condition.done-by', { action: label(compiled, 'actions', last, language) })
  const word = wordFor(compiled, last, language)
  if (word !== undefined) return word
  if (info.kind === 'link')
    return label(compiled, 'types', own(compiled.ruleset.types, last) ? last : info.link.to, language)
  return last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}
