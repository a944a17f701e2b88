import { own } from '#primitives/ancestors.ts'
import type { Language, Localized, Slug } from '#primitives/model.ts'
import type { Register } from '#register/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { say } from './say.ts'

type Kind = 'roles' | 'actions' | 'types' | 'parameters'

/** The word for a name in a language: the municipality's own term, else the name. */
export function label(compiled: CompiledRuleset, kind: Kind, id: Slug, language: Language): string {
  if (id === 'unassigned') return say(language, 'nobody')
  const table = compiled.ruleset[kind] as Readonly<Record<Slug, { readonly term?: Partial<Localized> }>>
  return own(table, id)?.term?.[language] ?? id.replaceAll('-', ' ')
}

/** The vocabulary's word for a name that is no concept of its own. */
export const wordFor = ({ ruleset }: CompiledRuleset, name: string, language: Language): string | undefined =>
  own(ruleset.words ?? {}, name)?.[language]

/** What a source is called: its title in the language, else in another, else its id. */
export function sourceTitle(compiled: CompiledRuleset, source: Slug, language: Language): string {
  const title = compiled.sources.get(source)?.title
  return title?.[language] ?? title?.sv ?? title?.en ?? source
}

/** What a register is called: its title in the language, else the title it has, else nothing. */
export const registerTitle = ({ title }: Pick<Register, 'title'>, language: Language): string | undefined =>
  typeof title === 'string' ? title : title?.[language]

/** The word for anything that a list of requirements may name: a document, a role, or a piece of contents. */
export function itemLabel(compiled: CompiledRuleset, item: string, language: Language): string {
  const { types, roles } = compiled.ruleset
  if (own(roles, item)) return label(compiled, 'roles', item, language)
  if (own(types, item)) return label(compiled, 'types', item, language)
  return wordFor(compiled, item, language) ?? item.replaceAll('-', ' ')
}

/** What an object of a register is called: its name, else the word for its type with the id that tells it apart. */
export function objectLabel(
  compiled: CompiledRuleset,
  { type, id, name }: { readonly type: Slug; readonly id: string; readonly name?: string },
  language: Language,
): string {
  if (name !== undefined) return name
  const term = label(compiled, 'types', type, language)
  return id === type ? term : `${term} (${id})`
}
