import type { ActRule } from '#authorities/model.ts'
import { normalizeCondition } from '#conditions/compile/normalize.ts'
import { mapPaths } from '#conditions/compile/walk.ts'
import { isAlways, type Condition } from '#conditions/model.ts'
import { compact } from '#primitives/compact.ts'
import type { Path, Slug } from '#primitives/model.ts'
import { cite, type CitationSource, type Placed } from '#roles/compile/cite.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import type { DocumentSource } from '../schema.ts'
import { documentDuties } from './duties.ts'
import { documentSteps } from './steps.ts'
import { documentStates, type DocumentState } from './states.ts'

/** What a document's notation stands for: the document's own life, and the rules it is short for. */
export interface DocumentParts {
  readonly document: DocumentLife
  readonly acts: readonly Placed<ActRule>[]
  readonly states: readonly Placed<DocumentState>[]
}

export interface DocumentLife {
  readonly id: Slug
  readonly per: Slug
  readonly derivesFrom: readonly Slug[]
  readonly validFor?: string
  readonly parts: readonly { readonly id: Slug; readonly per?: Slug }[]
  readonly citation: ReturnType<typeof cite>
}

/** Expands the notation of a document into rules; the notation has no evaluation of its own. */
export function compileDocument(source: DocumentSource, at: number): DocumentParts {
  const path = ['documents', at] as const
  const per = source.per ?? MUNICIPALITY
  const citation = cite(source.id, source)
  const whole: CitationSource = compact({
    source: source.source,
    section: source.section,
    from: source.from,
    through: source.through,
    basis: source.basis,
    refersTo: source.refersTo,
    modality: source.modality === 'should' ? 'should' : undefined,
  })
  const scope = onDocument(normalizeCondition(source.when), per)
  const acts = [...documentSteps(source, whole, path), ...documentDuties(source, whole, path)]
  return {
    document: compact({
      id: source.id,
      per,
      derivesFrom: (source.derivesFrom ?? []).map((one) => (typeof one === 'string' ? one : one.id)),
      validFor: source.validFor,
      parts: (source.parts ?? []).map((part) => compact({ id: part.id, per: part.per })),
      citation,
    }),
    acts: acts.map(({ rule, path: place }) => ({ rule: withScope(rule, scope), path: place })),
    states: documentStates(source, citation, whole, path),
  }
}

/** The condition on what the document is for, as a condition on the document. */
function onDocument(when: Condition, per: Slug): Condition {
  if (isAlways(when)) return when
  return mapPaths(when, (path: Path) => (path.startsWith('object.') ? `object.${per}.${path.slice(7)}` : path))
}

function withScope(rule: ActRule, scope: Condition): ActRule {
  if (isAlways(scope)) return rule
  return { ...rule, when: isAlways(rule.when) ? scope : { all: [scope, rule.when] } }
}
