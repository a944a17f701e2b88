import { compact } from '#primitives/compact.ts'
import { fingerprint } from '#primitives/hash.ts'
import type { Cited, Modality } from '#primitives/model.ts'
import { citationOf } from '../cite.ts'
import type { Finding, FindingKind, Severity } from '../model/audit.ts'
import type { Citation } from '../model/citation.ts'

type Told = Omit<Finding, 'id' | 'kind' | 'severity' | 'rule' | 'source' | 'section' | 'norms' | 'text'>
/** What there is none of is left out. */
export type Details = { readonly [Key in keyof Told]: Told[Key] | undefined } & Pick<Told, 'object'>

/** A finding with an id that stays the same from audit to audit: of the rule, the object and what it concerns, not of the day. */
export function finding(
  kind: FindingKind,
  rule: Cited & { readonly modality: Modality },
  details: Details,
  severity: Severity = severityOf(rule.modality),
): Finding {
  const made: Record<string, unknown> = { id: idOf(kind, rule.id, details), kind, severity }
  // Member by member: to spread several records into a new one takes twice as long.
  for (const record of [citationOf(rule), details, { text: rule.text }] as Readonly<Record<string, unknown>>[])
    for (const key in record) if (record[key] !== undefined) made[key] = record[key]
  return made as unknown as Finding
}

/** Of the canonical text of what it is about, whose members are in order; in pieces, since to put them together takes as long again. */
const idOf = (kind: FindingKind, rule: string, { object, event, items, role }: Details): string =>
  fingerprint(
    '{"event":',
    json(event),
    ',"items":',
    json(items),
    ',"kind":"',
    kind,
    '","object":',
    json(`${object.type}/${object.id}`),
    ',"role":',
    json(role),
    ',"rule":',
    json(rule),
    '}',
  )

const json = (value: string | readonly string[] | undefined): string =>
  value === undefined ? 'null' : JSON.stringify(value)

const severityOf = (modality: Modality): Severity => (modality === 'should' ? 'recommendation' : 'violation')

const ORDER: Readonly<Record<Severity, number>> = { violation: 0, recommendation: 1, info: 2 }

/**
 * Findings in order of severity, rule and object; the same thing found by several rules is one finding that names them
 * all. Somebody wrongly appointed beside the holder by office is one thing wrong, not one holder too many besides.
 */
export function arrange(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings
  const wronged = new Set(findings.filter((one) => one.kind === 'wrong-holder').map(holding))
  const merged: Finding[] = []
  /** Where those are that may say the same as another: what is wrong with one act, or with one object. */
  const places = new Map<string, number[]>()
  for (const one of [...findings].sort(compareFindings)) {
    if (one.kind === 'too-many-holders' && wronged.has(holding(one))) continue
    const about = one.event ?? one.object.id
    const beside = places.get(about) ?? []
    places.set(about, beside)
    const [known, ...others] = beside.filter((at) => isSameThing(merged[at]!, one))
    if (known !== undefined && isMergeable(one))
      merged[known] = { ...merged[known]!, also: [...(merged[known]!.also ?? []), citedIn(one)] }
    else if (!others.some((at) => merged[at]!.id === one.id)) beside.push(merged.push(one) - 1)
  }
  return merged
}

/** The citation in what tells more than which rule it was. */
export const citedIn = ({ rule, source, section, norms }: Citation): Citation =>
  compact({ rule, source, section, norms })

const holding = ({ role, object }: Finding): string => `${role} ${object.id}`

/** Whether what is wrong with one act or with one object is the same, apart from which rule says so. */
const isSameThing = (one: Finding, other: Finding): boolean =>
  one.kind === other.kind &&
  one.severity === other.severity &&
  one.event === other.event &&
  one.role === other.role &&
  one.object.type === other.object.type &&
  // Most differ in the first; an act is done to one object.
  one.items?.[0] === other.items?.[0] &&
  JSON.stringify(one.items) === JSON.stringify(other.items)

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
