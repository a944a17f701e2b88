import { route } from '@styrkod/browser'
import type { CompiledRuleset, Day, Language } from '@styrkod/core'
import type { About, Parts } from './parts.ts'
import { capital, namesOf } from './names.ts'
import type { OpenCase } from './question.ts'

/** Decisions whose steps have begun and that are not taken yet, the latest first. */
export function casesIn(
  parts: Parts,
  { compiled, register }: About,
  { at, language }: { readonly at: Day; readonly language: Language },
): readonly OpenCase[] {
  const nameOf = namesOf(parts, compiled, register, language)
  const seen = new Map<string, { readonly type: string; readonly id: string }>()
  for (const { object, day } of register.events)
    if (day <= at) seen.set(`${object.type} ${object.id}`, { type: object.type, id: object.id })
  const decisions = decisionsOf(compiled)
  const found: OpenCase[] = []
  for (const { type, id } of seen.values())
    for (const action of decisions.get(type) ?? []) {
      const { steps, outcome } = route(compiled, { at, register, action, object: type, id })
      const done = steps.filter((step) => step.status === 'done')
      const ahead = steps.filter((step) => step.status === 'open')
      if (outcome === 'complete' || done.length === 0 || ahead.length === 0) continue
      if (steps.some((step) => step.deciding && step.status === 'done')) continue
      found.push({
        id,
        type,
        action,
        name: nameOf(id),
        title: capital(
          `${parts.label(compiled, 'actions', action, language)} ${parts.label(compiled, 'types', type, language)}`,
        ),
        done: done.length,
        steps: steps.length,
        last:
          done
            .map((step) => step.day ?? '')
            .sort()
            .at(-1) || undefined,
        next: ahead.map((step) => ({
          step: step.id,
          label: parts.label(compiled, 'actions', step.action, language),
          role: parts.label(compiled, 'roles', step.role, language),
        })),
      })
    }
  return found.sort((a, b) => ((a.last ?? '') > (b.last ?? '') ? -1 : 1))
}

/** The decisions that have a route, by the type that they are about. */
function decisionsOf(compiled: CompiledRuleset): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const rule of compiled.ruleset.rules)
    if (rule.kind === 'act' && rule.route?.deciding)
      found.set(rule.object, (found.get(rule.object) ?? new Set()).add(rule.action))
  return new Map([...found].map(([type, actions]) => [type, [...actions]]))
}
