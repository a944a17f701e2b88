import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import type { Cited, Slug } from '#primitives/model.ts'
import { once } from '#primitives/once.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Citation, Reason } from './model/citation.ts'

/** Made once of each rule: an audit cites the same few thousands of times. */
const citations = new WeakMap<Cited, Citation>()
const reasons = new WeakMap<Cited, Reason>()

export const citationOf = (rule: Cited): Citation =>
  once(citations, rule, () =>
    Object.freeze(compact({ rule: rule.id, source: rule.source, section: rule.section, norms: rule.norms })),
  )

export const reasonOf = (rule: Cited): Reason =>
  once(reasons, rule, () => Object.freeze(compact({ ...citationOf(rule), text: rule.text, basis: rule.basis })))

/** The word shown for `unassigned`. */
const NOBODY = 'ingen utpekad'

/** The municipality's own word for a role; the name itself where it has none. */
export function termOf(compiled: CompiledRuleset, role: Slug): string {
  if (role === 'unassigned') return NOBODY
  const term = own(compiled.ruleset.roles, role)?.term
  return term?.sv ?? term?.en ?? role
}
