import { compact } from '#primitives/compact.ts'
import { fingerprint } from '#primitives/hash.ts'
import type { Cited, Modality } from '#primitives/model.ts'
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
  // Its members are in order, so that this is its canonical text.
  const of = {
    event: event ?? null,
    items: items ?? null,
    kind,
    object: `${object.type}/${object.id}`,
    role: role ?? null,
    rule: rule.id,
  }
  const id = fingerprint(JSON.stringify(of))
  return compact({ id, kind, severity, ...citationOf(rule), ...details, text: rule.text })
}

const severityOf = (modality: Modality): Severity => (modality === 'should' ? 'recommendation' : 'violation')

const ORDER: Readonly<Record<Severity, number>> = { violation: 0, recommendation: 1, info: 2 }

/**
 * Findings in order of severity, rule and object; the same thing found by several rules is one finding that names them
 * all. Somebody wrongly appointed beside the holder by office is one thing wrong, not one holder too many besides.
 */
export function arrange(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  const wronged = new Set(findings.filter((one) => one.kind === 'wrong-holder').map(holding))
  const merged = new Map<string, Finding>()
  for (const one of [...findings].sort(compareFindings)) {
    if (one.kind === 'too-many-holders' && wronged.has(holding(one))) continue
    const key = thing(one)
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

const holding = ({ role, object }: Finding): string => `${role} ${object.id}`

/** What is wrong, apart from which rule says so; of what cannot be told the rule is all there is. */
const thing = ({ kind, severity, object, event, items, role, rule }: Finding): string =>
  JSON.stringify([kind, severity, object.type, object.id, event, items, role, kind === 'cannot-tell' && rule])

/** Two rules that break in one act are two findings; a thing that is missing is missing once. */
const isMergeable = (one: Finding): boolean =>
  one.event === undefined && one.kind !== 'state-broken' && one.kind !== 'cannot-tell'

/** The order in which findings are told; of one thing late twice, what was late first. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    ORDER[a.severity] - ORDER[b.severity] ||
    compareText(a.rule, b.rule) ||
    compareText(a.object.type, b.object.type) ||
    compareText(a.object.id, b.object.id) ||
    compareText(a.id, b.id) ||
    compareText(a.due, b.due)
  )
}

const compareText = (a = '', b = ''): number => (a === b ? 0 : a < b ? -1 : 1)
