import type { ActRule, Timing } from '#authorities/model.ts'
import { compileTiming } from '#duties/compile.ts'
import { compact } from '#primitives/compact.ts'
import { compileBearer, compileCitedBearers } from '#roles/compile/bearer.ts'
import { cite, type CitationSource, type Placed } from '#roles/compile/cite.ts'
import { UNASSIGNED } from '#roles/model.ts'
import type { CitedBearersSource } from '#roles/schema/bearer.ts'
import type { DocumentSource } from '../schema.ts'

type Place = readonly (string | number)[]

const STANDING: Timing = { kind: 'standing' }

/** What goes on after adoption: answering for it, keeping it current, following it up, renewing it. */
export function documentDuties(source: DocumentSource, whole: CitationSource, path: Place): readonly Placed<ActRule>[] {
  const duty = (action: string, key: 'support' | 'responsible' | 'maintain' | 'followUp'): readonly Placed<ActRule>[] =>
    acts(source.id, action, source[key], STANDING, whole, [...path, key])
  return [
    ...duty('support', 'support'),
    ...duty('be-responsible', 'responsible'),
    ...duty('maintain', 'maintain'),
    ...duty('follow-up', 'followUp'),
    ...renewals(source, whole, path),
  ]
}

function acts(
  document: string,
  action: string,
  bearers: CitedBearersSource | undefined,
  timing: Timing,
  whole: CitationSource,
  path: Place,
): readonly Placed<ActRule>[] {
  return compileCitedBearers(bearers, path).map((one, at) => ({
    rule: compact({
      kind: 'act',
      ...cite(one.citation.id ?? `${document}.${action}${at === 0 ? '' : `-${at + 1}`}`, one.citation, whole),
      role: one.bearer,
      action,
      object: document,
      with: one.with,
      to: one.to,
      timing,
    }) satisfies ActRule,
    path: one.path,
  }))
}

function renewals(source: DocumentSource, whole: CitationSource, path: Place): readonly Placed<ActRule>[] {
  const renewals = source.renew === undefined ? [] : Array.isArray(source.renew) ? source.renew : [source.renew]
  return renewals.flatMap((renew, at) => {
    const place = [...path, 'renew', ...(Array.isArray(source.renew) ? [at] : [])]
    const suffix = at === 0 ? '' : `-${at + 1}`
    const timing = compileTiming({ every: renew.every, after: renew.after })
    const citation = cite(renew.id ?? `${source.id}.renew${suffix}`, renew, whole)
    const rule: ActRule = compact({
      kind: 'act',
      ...citation,
      role: renew.role === undefined ? UNASSIGNED : compileBearer(renew.role),
      action: 'renew',
      object: source.id,
      timing,
    })
    return [
      { rule, path: place },
      ...acts(
        source.id,
        'convene-review',
        renew.convene,
        timing,
        { ...whole, ...compact({ section: renew.section, when: renew.when }) },
        [...place, 'convene'],
      ),
    ]
  })
}
