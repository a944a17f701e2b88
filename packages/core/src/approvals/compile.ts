import { compileAct } from '#authorities/compile.ts'
import type { ActRule, Timing } from '#authorities/model.ts'
import { conjunction } from '#conditions/compile/normalize.ts'
import type { Condition } from '#conditions/model.ts'
import { compact } from '#primitives/compact.ts'
import type { CitationSource, Placed } from '#roles/compile/cite.ts'
import type { ApprovalSource, StepSource } from './schema.ts'

/** The acts of every route, each knowing its place in it. */
export const compileApprovals = (sources: readonly ApprovalSource[]): readonly Placed<ActRule>[] =>
  sources.flatMap((source, at) =>
    source.steps.map((step, index) => compileStep(source, step, ['approvals', at, 'steps', index])),
  )

function compileStep(route: ApprovalSource, step: StepSource, path: readonly (string | number)[]): Placed<ActRule> {
  const whole: CitationSource = compact({ ...citationOf(route), when: route.when })
  const timing: Timing =
    step.within === undefined
      ? { kind: 'step' }
      : { kind: 'after', action: previousAction(route, step), within: step.within }
  const act = compileAct({ ...step, id: `${route.id}.${step.id}`, object: step.object ?? route.object }, timing, whole)
  const record = recordOf(step.contains)
  return {
    rule: compact({
      ...act,
      act: record.length === 0 ? act.act : conjunction([...(act.act ? [act.act] : []), ...record]),
      contains: step.contains,
      establishes: step.establishes,
      route: {
        id: route.id,
        step: step.id,
        after: step.after ?? [],
        ...(isDeciding(route, step) && { deciding: true }),
      },
    }),
    path,
  }
}

/** What the record of an act must have, as conditions on the act. */
const recordOf = (items: readonly string[] | undefined): readonly Condition[] =>
  (items ?? []).map((item) => ({ some: 'act.contains', where: { test: 'item', op: 'eq', to: { const: item } } }))

const citationOf = ({ source, section, place, from, through, basis, refersTo }: ApprovalSource): CitationSource =>
  compact({ source, section, place, from, through, basis, refersTo })

/** The step that is the act of the route itself, or the decision that grants it. */
const isDeciding = (route: ApprovalSource, step: StepSource): boolean =>
  step.action === route.action ||
  (step.action === 'decide' && !route.steps.some((other) => other.action === route.action))

const previousAction = (route: ApprovalSource, step: StepSource): string =>
  route.steps.find((other) => other.id === step.after?.at(-1))?.action ?? route.action
