import { eachLeaf } from '#conditions/compile/walk.ts'
import { own } from '#primitives/ancestors.ts'
import { conditionsOf } from '#ruleset/compile/conditionsOf.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { diagnostic } from './lint/diagnostic.ts'
import { lintGaps } from './lint/gaps.ts'
import { lintClashes, lintRedundant } from './lint/pairs.ts'
import { lintWords } from './lint/words.ts'
import { lifecycle } from './lifecycle.ts'
import type { Diagnostic, LintAnswer } from './model/lint.ts'
import { norms } from './norms.ts'

/**
 * Whether a ruleset holds together: contradictions, acts that nobody has, rules that can never apply or say what
 * another says, sources that have ended, norms that no rule implements. Found from the rules alone.
 */
export function lint(compiled: CompiledRuleset): LintAnswer {
  const diagnostics = [
    ...lintClashes(compiled),
    ...lintGaps(compiled),
    ...lintRedundant(compiled),
    ...stale(compiled),
    ...deadEnds(compiled),
    ...uncovered(compiled),
    ...lintWords(compiled),
  ].sort(compareDiagnostics)
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((one) => one.severity === severity).length
  return { diagnostics, summary: { errors: count('error'), warnings: count('warning'), infos: count('info') } }
}

const ORDER = { error: 0, warning: 1, info: 2 }

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.severity !== b.severity) return ORDER[a.severity] - ORDER[b.severity]
  const [left, right] = [
    `${a.code} ${a.rules.join(' ')} ${JSON.stringify(a.values)}`,
    `${b.code} ${b.rules.join(' ')} ${JSON.stringify(b.values)}`,
  ]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Rules that rest on a source that has ended, or on a parameter that has run out. */
function stale(compiled: CompiledRuleset): readonly Diagnostic[] {
  return [...compiled.byId.values()].flatMap(({ rule, validity }): readonly Diagnostic[] => {
    const source = rule.refersTo === undefined ? undefined : compiled.sources.get(rule.refersTo)
    const outlives = (through: string | undefined): boolean =>
      through !== undefined && (validity.through === undefined || validity.through > through)
    const ended =
      source && outlives(source.through)
        ? [
            diagnostic(compiled, 'stale', [rule.id], {
              kind: 'source',
              name: source.id,
              through: source.through ?? null,
            }),
          ]
        : []
    const spent = new Set<string>()
    for (const [, condition] of conditionsOf(rule)) {
      eachLeaf(condition, (leaf) => {
        if (!('to' in leaf) || !('param' in leaf.to)) return
        const last = own(compiled.ruleset.parameters, leaf.to.param)?.values.at(-1)
        if (last && outlives(last.through)) spent.add(leaf.to.param)
      })
    }
    return [
      ...ended,
      ...[...spent].map((name) => diagnostic(compiled, 'stale', [rule.id], { kind: 'parameter', name })),
    ]
  })
}

/** Governing documents whose life, as the rules have it, stops before they are in force. */
function deadEnds(compiled: CompiledRuleset): readonly Diagnostic[] {
  return compiled.ruleset.documents.flatMap(({ id }): readonly Diagnostic[] => {
    const machine = lifecycle(compiled, id)
    const [state] = machine?.deadEnds ?? []
    if (!machine || state === undefined) return []
    const told = compiled.acts.filter(({ rule }) => rule.object === id).map(({ rule }) => rule.id)
    return [diagnostic(compiled, 'dead-end', told, { object: id, state, unreachable: [...machine.unreachable] })]
  })
}

function uncovered(compiled: CompiledRuleset): readonly Diagnostic[] {
  const missing = norms(compiled).norms.filter((norm) => norm.rules === null && norm.reason === undefined)
  return missing.map((norm) => ({ ...diagnostic(compiled, 'uncovered', [], { norm: norm.id }), norms: [norm.id] }))
}
