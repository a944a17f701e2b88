import { compact } from '#primitives/compact.ts'
import type { Slug } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'

export interface NormCoverage {
  readonly id: string
  /** The rules that implement it; `null` when none does. */
  readonly rules: readonly Slug[] | null
  /** Why no software can act on it, where that is so. */
  readonly reason?: string
}

export interface NormsAnswer {
  readonly norms: readonly NormCoverage[]
  readonly covered: number
  readonly total: number
}

/** Which rules implement each norm of the sources, and which norms are set aside with a reason. */
export function norms(compiled: CompiledRuleset): NormsAnswer {
  const { ruleset } = compiled
  const rules = new Map<string, Slug[]>()
  const implement = (norm: string, id: Slug): void => void rules.set(norm, [...(rules.get(norm) ?? []), id])
  for (const rule of ruleset.rules) for (const norm of rule.norms) implement(norm, rule.id)
  for (const source of ruleset.sources) for (const norm of source.norms ?? []) implement(norm, source.id)
  for (const role of Object.values(ruleset.roles)) {
    for (const norm of role.norms) implement(norm, role.id)
    for (const part of [...role.delegable, ...role.actsFor, ...(role.members?.list ?? [])])
      for (const norm of part.norms) implement(norm, part.id)
  }
  for (const type of Object.values(ruleset.types)) {
    for (const [name, fact] of Object.entries(type.facts))
      for (const norm of fact.norms ?? []) implement(norm, `${type.id}.${name}`)
    for (const [name, derived] of Object.entries(type.derived))
      for (const norm of derived.norms) implement(norm, `${type.id}.${name}`)
  }
  for (const parameter of Object.values(ruleset.parameters))
    for (const norm of parameter.norms) implement(norm, parameter.id)
  const reasons = new Map(
    ruleset.statements.flatMap((statement) => statement.norms.map((norm) => [norm, statement.reason] as const)),
  )
  const inventory =
    ruleset.norms.length > 0
      ? ruleset.norms.map((norm) => norm.id)
      : [...new Set([...rules.keys(), ...reasons.keys()])].sort()
  const list = inventory.map((id) => compact({ id, rules: rules.get(id) ?? null, reason: reasons.get(id) }))
  return {
    norms: list,
    covered: list.filter((one) => one.rules !== null || one.reason !== undefined).length,
    total: list.length,
  }
}
