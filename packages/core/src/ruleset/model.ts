import type { ActRule } from '#authorities/model.ts'
import type { ObjectType } from '#objects/model.ts'
import type { Day, Facts, Slug } from '#primitives/model.ts'
import type { StateRule } from '#requirements/model.ts'
import type { HolderRule, Role } from '#roles/model.ts'
import type { Action, Words } from '#vocabulary/model.ts'
import type { Parameter } from '#parameters/model.ts'

export interface Source {
  readonly id: Slug
  readonly title?: { readonly sv?: string; readonly en?: string }
  readonly adoptedBy?: Slug
  readonly rank?: number
  readonly decision?: string
  readonly on?: Day
  readonly from?: Day
  readonly through?: Day
  readonly external?: boolean
  /** Where the source speaks of itself, and what it says of its adoption and validity. */
  readonly section?: string
  readonly norms?: readonly string[]
}

export interface Statement {
  readonly norms: readonly string[]
  readonly reason: string
  readonly note?: string
}

export interface Norm {
  readonly id: string
  readonly section: string
  readonly kind: string
  readonly modality: string
  readonly usable: boolean
}

/** A document as the notation describes it, for its life: what it follows from, how long it holds, how often it is renewed. */
export interface DocumentRule {
  readonly id: Slug
  readonly per: Slug
  readonly derivesFrom: readonly Slug[]
  readonly validFor?: string
  readonly parts: readonly { readonly id: Slug; readonly per?: Slug; readonly rules: readonly Slug[] }[]
  readonly rules: readonly Slug[]
  readonly source: Slug
  readonly section?: string
  readonly norms: readonly string[]
}

export type Rule = ActRule | StateRule | HolderRule

/** An act that some rule presupposes and no rule gives to anybody. */
export interface Gap {
  readonly kind: 'decision' | 'prepare' | 'adopt' | 'appoint' | 'choose' | 'judge' | 'make'
  readonly action: Slug
  readonly object: Slug
  /** The rule that presupposes it. */
  readonly rule: Slug
  readonly fact?: string
}

/** Two rules that cannot both be followed, with a case that shows it. */
export interface Clash {
  readonly kind: 'bearer' | 'state' | 'modality' | 'timing'
  readonly rules: readonly [Slug, Slug]
  readonly action?: Slug
  readonly object: Slug
  readonly witness: Witness
}

/** A concrete case: a day and facts. */
export interface Witness {
  readonly at: Day
  readonly facts: Facts
}

/** One municipality's rules in normal form: plain data, and all that the questions need. */
export interface Ruleset {
  readonly id: Slug
  readonly language: 1
  readonly municipality: { readonly code: string; readonly name: string }
  readonly sources: readonly Source[]
  readonly actions: Readonly<Record<Slug, Action>>
  readonly types: Readonly<Record<Slug, ObjectType>>
  readonly roles: Readonly<Record<Slug, Role>>
  readonly parameters: Readonly<Record<Slug, Parameter>>
  /** What values, pieces of contents and links are called; rulesets compiled before there were such words lack it. */
  readonly words?: Words
  readonly rules: readonly Rule[]
  readonly documents: readonly DocumentRule[]
  readonly statements: readonly Statement[]
  readonly norms: readonly Norm[]
  readonly gaps: readonly Gap[]
  readonly clashes: readonly Clash[]
  /** Of a ruleset without the words that its rules do not use: the SHA-256 of the whole one, so that receipts agree. */
  readonly partOf?: string
}
