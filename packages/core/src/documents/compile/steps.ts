import type { ActRule } from '#authorities/model.ts'
import { compact } from '#primitives/compact.ts'
import type { Slug } from '#primitives/model.ts'
import { compileBearer, compileCitedBearers } from '#roles/compile/bearer.ts'
import { cite, type CitationSource, type Placed } from '#roles/compile/cite.ts'
import type { CitedBearersSource } from '#roles/schema/bearer.ts'
import { UNASSIGNED } from '#roles/model.ts'
import type { DocumentSource } from '../schema.ts'

type Place = readonly (string | number)[]

/** The stages of a document, in order; each comes after all steps of the nearest earlier stage that has any. */
const STAGES = [
  ['prepare', ['prepare']],
  ['compile', ['compile']],
  ['propose', ['propose']],
  ['consult', ['consult', 'review', 'anchor', 'approve']],
  ['adopt', ['adopt']],
] as const

interface Step {
  readonly placed: Placed<ActRule>
  readonly step: Slug
}

/** The route of a document: prepared, compiled, proposed, heard, adopted, made known. */
export function documentSteps(source: DocumentSource, whole: CitationSource, path: Place): readonly Placed<ActRule>[] {
  const steps: Step[] = []
  const parts = partSteps(source, whole, path)
  let before: readonly Slug[] = []
  let open: readonly Slug[] = parts.last
  steps.push(...parts.steps)
  for (const [stage, keys] of STAGES) {
    const after = stage === 'prepare' ? [] : [...before, ...open]
    const added = keys.flatMap((key) => bearerSteps(source.id, key, source[key], whole, after, [...path, key]))
    if (added.length === 0) continue
    steps.push(...added)
    // A stage that waits for the parts closes them; preparing the whole goes on beside them.
    if (stage !== 'prepare') open = []
    before = added.map((one) => one.step)
  }
  steps.push(...informSteps(source, whole, [...before, ...open], path))
  return steps.map((one) => one.placed)
}

function partSteps(source: DocumentSource, whole: CitationSource, path: Place): { steps: Step[]; last: Slug[] } {
  const steps: Step[] = []
  const last: Slug[] = []
  for (const [at, part] of (source.parts ?? []).entries()) {
    const place = [...path, 'parts', at]
    const { id, per, prepare, anchor, ...citation } = part
    const inherited = { ...whole, ...compact({ ...citation, norms: undefined, text: undefined }) } as CitationSource
    const own = (step: Step): Step => ({
      ...step,
      placed: {
        ...step.placed,
        rule: compact({
          ...step.placed.rule,
          part: id,
          per,
          norms: step.placed.rule.norms.length ? step.placed.rule.norms : (part.norms ?? []),
          text: step.placed.rule.text ?? part.text,
        }),
      },
    })
    const prepared = bearerSteps(source.id, 'prepare', prepare, inherited, [], [...place, 'prepare'], id).map(own)
    const ids = prepared.map((step) => step.step)
    const anchored = bearerSteps(source.id, 'anchor', anchor, inherited, ids, [...place, 'anchor'], id).map(own)
    steps.push(...prepared, ...anchored)
    last.push(...(anchored.length > 0 ? anchored.map((step) => step.step) : ids))
  }
  return { steps, last }
}

function bearerSteps(
  document: Slug,
  key: string,
  source: CitedBearersSource | undefined,
  whole: CitationSource,
  after: readonly Slug[],
  path: Place,
  part?: Slug,
): Step[] {
  const bearers = compileCitedBearers(source, path)
  return bearers.map((one, at) => {
    const suffix = key === 'adopt' || at === 0 ? '' : `-${at + 1}`
    const step = `${part === undefined ? '' : `${part}.`}${key}${suffix}`
    const id =
      one.citation.id ?? `${document}.${part === undefined ? '' : `${part}.`}${key}${at === 0 ? '' : `-${at + 1}`}`
    const rule: ActRule = compact({
      kind: 'act',
      ...cite(id, one.citation, whole),
      role: one.bearer,
      action: key,
      object: document,
      with: one.with,
      to: one.to,
      timing: { kind: 'step' as const },
      route: compact({ id: document, step, after, deciding: key === 'adopt' ? true : undefined }),
    })
    return { placed: { rule, path: one.path }, step }
  })
}

function informSteps(source: DocumentSource, whole: CitationSource, after: readonly Slug[], path: Place): Step[] {
  const informs = source.inform === undefined ? [] : Array.isArray(source.inform) ? source.inform : [source.inform]
  return informs.map((inform, at) => {
    const suffix = at === 0 ? '' : `-${at + 1}`
    const rule: ActRule = compact({
      kind: 'act',
      ...cite(inform.id ?? `${source.id}.inform${suffix}`, inform, whole),
      role: inform.role === undefined ? UNASSIGNED : compileBearer(inform.role),
      action: 'inform',
      object: source.id,
      to: compileBearer(inform.to),
      timing: { kind: 'step' as const },
      route: { id: source.id, step: `inform${suffix}`, after },
    })
    return { placed: { rule, path: [...path, 'inform'] }, step: `inform${suffix}` }
  })
}
