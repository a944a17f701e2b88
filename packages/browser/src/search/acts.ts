import type { CompiledRuleset, Slug } from '@styrkod/core'

/** Something that the rules speak of: an act on an object, or an object with all that is done to it. */
export interface Act {
  readonly action?: Slug
  readonly object: Slug
}

/** Every act on an object that some rule, or the lack of one, has something to say of. */
export function acts(compiled: CompiledRuleset): readonly Act[] {
  const { rules, roles, gaps } = compiled.ruleset
  const found = new Map<string, Act>()
  const add = (action: Slug, object: Slug): void => void found.set(`${object} ${action}`, { action, object })
  for (const rule of rules) if (rule.kind === 'act') add(rule.action, rule.object)
  for (const role of Object.values(roles)) if (role.held !== undefined) add(role.held, role.per)
  for (const gap of gaps) if (gap.kind !== 'judge') add(gap.action, gap.object)
  return [...found.values()]
}
