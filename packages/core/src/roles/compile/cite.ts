import { normalizeCondition } from '#conditions/compile/normalize.ts'
import type { Condition } from '#conditions/model.ts'
import type { ConditionSource } from '#conditions/schema.ts'
import { compact } from '#primitives/compact.ts'
import type { Cited, Localized, Modality, Slug } from '#primitives/model.ts'

/** A rule and where in the ruleset it was written. */
export interface Placed<T> {
  readonly rule: T
  readonly path: readonly (string | number)[]
}

/** The keys of a citation as written, on a rule or on a part of something larger. */
export interface CitationSource {
  norms?: string[] | undefined
  source?: string | undefined
  section?: string | undefined
  place?: string | undefined
  from?: string | undefined
  through?: string | undefined
  text?: Localized | undefined
  when?: ConditionSource | undefined
  unless?: ConditionSource | undefined
  modality?: Modality | undefined
  overrides?: string[] | undefined
  basis?: Cited['basis'] | undefined
  wording?: string | undefined
  note?: Localized | undefined
  refersTo?: string | undefined
}

export type Citation = Cited & { readonly modality: Modality; readonly when: Condition; readonly unless?: Condition }

/** The citation of a rule; what it leaves out it takes from the whole it is part of, save for the norms and the text. */
export function cite(id: Slug, own: CitationSource, whole: CitationSource = {}): Citation {
  const when = [own.when, whole.when].filter((part) => part !== undefined)
  return compact({
    id,
    norms: own.norms ?? [],
    source: own.source ?? whole.source ?? '',
    section: own.section ?? whole.section,
    place: own.place ?? whole.place,
    from: own.from ?? whole.from,
    through: own.through ?? whole.through,
    basis: own.basis ?? whole.basis ?? 'stated',
    overrides: own.overrides ?? [],
    wording: own.wording,
    text: own.text,
    note: own.note,
    refersTo: own.refersTo ?? whole.refersTo,
    modality: own.modality ?? whole.modality ?? 'must',
    when: normalizeCondition(when.length > 1 ? { all: when } : when[0]),
    unless: own.unless && normalizeCondition(own.unless),
  })
}
