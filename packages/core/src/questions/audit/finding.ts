import { canonical } from '#primitives/canonical.ts'
import { compact } from '#primitives/compact.ts'
import { fingerprint } from '#primitives/hash.ts'
import type { Cited, Json, Modality } from '#primitives/model.ts'
import { citationOf } from '../cite.ts'
import type { Finding, FindingKind, Severity } from '../model/audit.ts'

type Details = Omit<Finding, 'id' | 'kind' | 'severity' | 'rule' | 'source' | 'section' | 'norms' | 'text'>

/** A finding with an id that stays the same from audit to audit: of the rule, the object and what it concerns, not of the day. */
export function finding(
  kind: FindingKind,
  rule: Cited & { readonly modality: Modality },
  details: Details,
  severity: Severity = severityOf(rule.modality),
): Finding {
  const { object, event, items, role } = details
  const id = fingerprint(
    canonical({
      kind,
      rule: rule.id,
      object: `${object.type}/${object.id}`,
      event: event ?? null,
      items: (items ?? null) as Json,
      role: role ?? null,
    }),
  )
  return compact({ id, kind, severity, ...citationOf(rule), ...details, text: rule.text })
}

const severityOf = (modality: Modality): Severity => (modality === 'should' ? 'recommendation' : 'violation')

const ORDER: Readonly<Record<Severity, number>> = { violation: 0, recommendation: 1, info: 2 }

/** Findings in order of severity, rule and object; the same thing found by several rules is one finding that names them all. */
export function arrange(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>()
  for (const one of [...findings].sort(compareFindings)) {
    const key = canonical({
      kind: one.kind,
      severity: one.severity,
      object: `${one.object.type}/${one.object.id}`,
      event: one.event ?? null,
      items: (one.items ?? null) as Json,
      role: one.role ?? null,
      needs: one.kind === 'cannot-tell' ? one.rule : null,
    })
    const known = merged.get(key)
    merged.set(
      known && !isMergeable(one) ? `${key} ${one.id}` : key,
      known && isMergeable(one)
        ? {
            ...known,
            also: [
              ...(known.also ?? []),
              compact({ rule: one.rule, source: one.source, section: one.section, norms: one.norms }),
            ],
          }
        : one,
    )
  }
  return [...merged.values()].sort(compareFindings)
}

/** Two rules that break in one act are two findings; a thing that is missing is missing once. */
const isMergeable = (one: Finding): boolean =>
  one.event === undefined && one.kind !== 'state-broken' && one.kind !== 'cannot-tell'

function compareFindings(a: Finding, b: Finding): number {
  const keys = (one: Finding): readonly string[] => [
    String(ORDER[one.severity]),
    one.rule,
    one.object.type,
    one.object.id,
    one.id,
  ]
  const [left, right] = [keys(a), keys(b)]
  for (const [at, key] of left.entries()) if (key !== right[at]) return key < right[at]! ? -1 : 1
  return 0
}
