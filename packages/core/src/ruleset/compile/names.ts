import { own } from '#primitives/ancestors.ts'
import type { Slug } from '#primitives/model.ts'
import { compileRole } from '#roles/compile/role.ts'
import type { Role } from '#roles/model.ts'
import { compileActions, mergeWords } from '#vocabulary/compile.ts'
import type { Action, Words } from '#vocabulary/model.ts'
import { compileTypes } from '#objects/compile/types.ts'
import type { Fact, ObjectType } from '#objects/model.ts'
import type { ObjectTypeSource } from '#objects/schema.ts'
import { compileParameters } from '#parameters/compile.ts'
import type { Parameter } from '#parameters/model.ts'
import { error } from '#primitives/issue.ts'
import type { Issue } from '#primitives/model.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import type { BaseVocabularySource, RulesetSource } from '../schema/ruleset.ts'

/** Everything a rule may name. */
export interface Names {
  readonly actions: Readonly<Record<Slug, Action>>
  readonly types: Readonly<Record<Slug, ObjectType>>
  readonly roles: Readonly<Record<Slug, Role>>
  readonly parameters: Readonly<Record<Slug, Parameter>>
}

/** The names, with what the names that are no concept of their own are called. */
export interface Vocabulary extends Names {
  readonly words: Words
}

/** The vocabulary of a ruleset over the base vocabulary; a document and a role are types as well. */
export function compileNames(source: RulesetSource, base: BaseVocabularySource, issues: Issue[]): Vocabulary {
  const local: Record<Slug, ObjectTypeSource> = { ...source.vocabulary?.types }
  for (const document of source.documents ?? [])
    local[document.id] = documentType(document, own(local, document.id), own(base.types, document.id))
  const types = compileTypes(base.types, local, issues)
  const roles: Record<Slug, Role> = {}
  for (const [at, role] of (source.roles ?? []).entries()) {
    if (own(roles, role.id)) issues.push(error('duplicate-id', ['roles', at, 'id'], { name: role.id }))
    roles[role.id] = compileRole(role, base.roles)
    types[role.id] ??= roleType(roles[role.id]!)
  }
  const words = mergeWords(base.words, source.vocabulary?.words)
  const ownParameters = source.parameters ?? []
  const shared = (base.parameters ?? []).filter((one) => !ownParameters.some((mine) => mine.id === one.id))
  return {
    actions: compileActions(base.actions, source.vocabulary?.actions ?? {}, issues),
    types: withValueWords(types, words),
    roles,
    parameters: compileParameters([...ownParameters, ...shared], issues),
    words,
  }
}

/** The types, each fact with what its values are called: its own word, else the vocabulary's, else the type's of that name. */
function withValueWords(types: Readonly<Record<Slug, ObjectType>>, words: Words): Record<Slug, ObjectType> {
  const withWords = (fact: Fact): Fact => {
    if (!fact.values) return fact
    const called = fact.values.flatMap((value) => {
      const name = String(value)
      const word = { ...own(types, name)?.term, ...own(words, name), ...own(fact.words ?? {}, name) }
      return Object.keys(word).length > 0 ? [[name, word] as const] : []
    })
    return called.length === 0 ? fact : { ...fact, words: Object.fromEntries(called) }
  }
  const facts = (type: ObjectType): ObjectType['facts'] =>
    Object.fromEntries(Object.entries(type.facts).map(([name, fact]) => [name, withWords(fact)]))
  return Object.fromEntries(Object.entries(types).map(([id, type]) => [id, { ...type, facts: facts(type) }]))
}

function documentType(
  document: (RulesetSource['documents'] & {})[number],
  local: ObjectTypeSource | undefined,
  base: ObjectTypeSource | undefined,
): ObjectTypeSource {
  const { term, synonyms, definition } = document
  const is = document.is ?? local?.is ?? base?.is ?? 'governing-document'
  const of = document.per === undefined || document.per === MUNICIPALITY ? undefined : document.per
  return {
    ...local,
    is,
    ...(of !== undefined && { of }),
    ...(term && { term }),
    ...(synonyms && { synonyms }),
    ...(definition && { definition }),
  }
}

const roleType = (role: Role): ObjectType => ({
  id: role.id,
  is: 'role',
  links: {},
  facts: {},
  derived: {},
  ...(role.term && { term: role.term }),
  ...(role.synonyms && { synonyms: role.synonyms }),
  ...(role.definition && { definition: role.definition }),
})
