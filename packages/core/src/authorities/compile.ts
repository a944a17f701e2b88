import { normalizeCondition } from '#conditions/compile/normalize.ts'
import type { ConditionSource } from '#conditions/schema.ts'
import { compact } from '#primitives/compact.ts'
import { compileBearer, compileCitedBearers } from '#roles/compile/bearer.ts'
import { cite, type CitationSource, type Placed } from '#roles/compile/cite.ts'
import type { BearerSource } from '#roles/schema/bearer.ts'
import type { RoleSource } from '#roles/schema/role.ts'
import type { ActRule, Timing } from './model.ts'
import type { AuthoritySource } from './schema.ts'

export interface ActSource extends CitationSource {
  id: string
  role: BearerSource
  of?: string | undefined
  action: string
  object: string
  with?: BearerSource | undefined
  to?: BearerSource | undefined
  act?: ConditionSource | undefined
}

/** An act rule from the keys that every kind of act shares. */
export function compileAct(source: ActSource, timing: Timing, whole: CitationSource = {}): ActRule {
  return compact({
    kind: 'act',
    ...cite(source.id, source, whole),
    role: compileBearer(source.role, source.of),
    action: source.action,
    object: source.object,
    act: source.act && normalizeCondition(source.act),
    with: source.with === undefined ? undefined : compileBearer(source.with),
    to: source.to === undefined ? undefined : compileBearer(source.to),
    timing,
  })
}

export const compileAuthorities = (sources: readonly AuthoritySource[]): readonly Placed<ActRule>[] =>
  sources.map((source, at) => ({ rule: compileAct(source, { kind: 'standing' }), path: ['authorities', at] }))

/** Who appoints to a role: an act on the role itself. */
export function appointRules(source: RoleSource, path: readonly (string | number)[]): readonly Placed<ActRule>[] {
  return compileCitedBearers(source.appoint, [...path, 'appoint']).map((one, at) => ({
    rule: compact({
      kind: 'act',
      ...cite(one.citation.id ?? `${source.id}.appoint${at === 0 ? '' : `-${at + 1}`}`, one.citation, {
        source: source.source,
        section: source.section,
      }),
      role: one.bearer,
      action: 'appoint',
      object: source.id,
      with: one.with,
      to: one.to,
      timing: { kind: 'standing' },
    }) satisfies ActRule,
    path: one.path,
  }))
}
