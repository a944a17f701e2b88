import { own } from '#primitives/ancestors.ts'
import { normalizeCondition } from '#conditions/compile/normalize.ts'
import { compact } from '#primitives/compact.ts'
import { mergeConcept } from '#vocabulary/compile.ts'
import type { ActionSource } from '#vocabulary/schema.ts'
import type { Acting, Composition, Delegable, HolderRule, Member, Role } from '../model.ts'
import type { DelegableSource, RoleSource } from '../schema/role.ts'
import { compileBearer } from './bearer.ts'
import { MUNICIPALITY } from '../municipality.ts'
import { cite, type Placed } from './cite.ts'

export { MUNICIPALITY }

type ConceptSources = Readonly<Record<string, Pick<ActionSource, 'term' | 'synonyms' | 'definition'>>>

/** A role as the engine knows it; the words come from the base vocabulary where the ruleset has none of its own. */
export function compileRole(source: RoleSource, concepts: ConceptSources): Role {
  const { id, kind, per, rank, is, under, held, from, norms = [], source: document, section } = source
  const whole = { source: document, section }
  return compact({
    id,
    kind,
    per: per ?? MUNICIPALITY,
    rank,
    is,
    under,
    held,
    from,
    delegable: list(source.delegable).map((one, at) => compileDelegable(`${id}.delegable${number(at)}`, one, whole)),
    actsFor: (source.actsFor ?? []).map((one, at): Acting => {
      const citation = cite(one.id ?? `${id}.acts-for-${one.role}${number(at)}`, one, whole)
      return compact({ ...citation, role: one.role, of: one.of })
    }),
    members: source.members && compileMembers(id, source.members, whole),
    norms,
    source: document,
    section,
    ...mergeConcept(source, own(concepts, id)),
  })
}

function compileDelegable(id: string, source: DelegableSource, whole: object): Delegable {
  const citation = cite(source.id ?? id, source, whole)
  return compact({
    ...citation,
    to: compileBearer(source.to),
    covers: source.covers,
    limit: source.limit && normalizeCondition(source.limit),
    sub: source.sub ?? false,
    makes: source.makes,
  })
}

function compileMembers(role: string, source: RoleSource['members'] & {}, whole: object): Composition {
  return {
    closed: source.closed ?? false,
    list: source.list.map((one): Member => {
      const citation = cite(one.id ?? `${role}.member-${one.role}`, one, { ...whole, ...citationOnly(source) })
      return compact({ ...citation, role: one.role, as: one.as, each: one.each })
    }),
  }
}

const citationOnly = ({ source, section }: { source?: string | undefined; section?: string | undefined }): object =>
  compact({ source, section })

/** Who holds a role by office, as rules of their own. */
export function holderRules(source: RoleSource, path: readonly (string | number)[]): readonly Placed<HolderRule>[] {
  return (source.holders ?? []).map((one, at) => ({
    rule: compact({
      kind: 'holder',
      ...cite(one.id, one, { source: source.source, section: source.section }),
      role: source.id,
      holder: compileBearer(one.holder, one.of),
      chosenBy: one.chosenBy === undefined ? undefined : compileBearer(one.chosenBy),
    }) satisfies HolderRule,
    path: [...path, 'holders', at],
  }))
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

const number = (at: number): string => (at === 0 ? '' : `-${at + 1}`)
