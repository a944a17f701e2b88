import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import type { Cited, Localized, Slug } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Citation, Reason } from './model.ts'

export const citationOf = (rule: Cited): Citation =>
  compact({ rule: rule.id, source: rule.source, section: rule.section, norms: rule.norms })

export const reasonOf = (rule: Cited): Reason => compact({ ...citationOf(rule), text: rule.text, basis: rule.basis })

/** The word shown for `unassigned`. */
const NOBODY: Localized = { sv: 'ingen utpekad', en: 'nobody named' }

/** The municipality's own word for a role, an action or a type; the name itself where it has none. */
export function termOf(compiled: CompiledRuleset, kind: 'roles' | 'actions' | 'types', id: Slug): Localized {
  if (id === 'unassigned') return NOBODY
  const term = own(compiled.ruleset[kind] as Readonly<Record<Slug, { readonly term?: Partial<Localized> }>>, id)?.term
  return { sv: term?.sv ?? id, en: term?.en ?? id }
}
