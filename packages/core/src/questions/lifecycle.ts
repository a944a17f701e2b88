import type { ActRule } from '#authorities/model.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import type { Slug } from '#primitives/model.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { isPositive } from '#ruleset/compile/isPositive.ts'
import { actionLine, rememberOf, type CompiledRuleset } from '#ruleset/link.ts'
import { citationOf } from './cite.ts'
import { PLAN_STATES, type Lifecycle, type PlanState, type Transition } from './model/lifecycle.ts'

/** The states before adoption, in order, and the actions that lead into each. */
const STAGES: readonly (readonly [PlanState, readonly Slug[]])[] = [
  ['in-preparation', ['prepare', 'compile']],
  ['on-consultation', ['consult', 'review', 'approve']],
  ['anchored', ['anchor']],
  ['submitted', ['propose']],
]

/**
 * The life of a governing document as a state machine, derived from its rules: only the stages that some rule
 * describes, its validity and its renewal. What nobody may do leaves a state that cannot be reached, or left.
 */
export function lifecycle(compiled: CompiledRuleset, document: Slug): Lifecycle | undefined {
  const life = compiled.ruleset.documents.find((one) => one.id === document)
  return life && rememberOf(compiled, 'lifecycle', document, () => machineOf(compiled, document, life.validFor))
}

function machineOf(compiled: CompiledRuleset, document: Slug, validFor: string | undefined): Lifecycle {
  const acts = compiled.acts.map(({ rule }) => rule).filter((rule) => rule.object === document && isPositive(rule))
  const stages = STAGES.flatMap(([state, actions]) => {
    const steps = acts.filter((rule) => stageOf(compiled, rule) === state && actions.length > 0)
    return steps.length > 0 ? [{ state, steps }] : []
  })
  const adopting = acts.filter((rule) => own(compiled.ruleset.actions, rule.action)?.kind === 'decide')
  const renewing = acts.filter((rule) => rule.action === 'renew')
  const transitions: Transition[] = []
  let before: PlanState = 'planned'
  for (const { state, steps } of stages) {
    transitions.push(...steps.map((rule) => transition(before, state, rule)))
    before = state
  }
  transitions.push(...adopting.map((rule) => transition(before, 'adopted', rule)))
  transitions.push(...afterAdoption(adopting, renewing, validFor))
  return checked(
    document,
    transitions,
    stages.length > 0 && acts.some((rule) => stageOf(compiled, rule) === 'in-preparation'),
  )
}

function afterAdoption(
  adopting: readonly ActRule[],
  renewing: readonly ActRule[],
  validFor: string | undefined,
): readonly Transition[] {
  const adopt = adopting[0]?.action ?? 'adopt'
  const renewed = renewing[0]
  const live: readonly PlanState[] = renewed ? ['in-force', 'due-for-renewal'] : ['in-force']
  const period = renewed?.timing.kind === 'every' ? renewed.timing.period : undefined
  return [
    { from: 'adopted', to: 'in-force', action: 'enter-into-force', by: 'effective' },
    ...(renewed
      ? [
          compact({
            from: 'in-force' as const,
            to: 'due-for-renewal' as const,
            action: 'renew',
            by: 'renewal' as const,
            period,
            ...citationOf(renewed),
          }),
        ]
      : []),
    ...live.map((from): Transition => ({ from, to: 'replaced', action: adopt })),
    ...(validFor === undefined
      ? []
      : live.map((from): Transition => ({ from, to: 'expired', action: 'expire', by: 'validity', period: validFor }))),
    ...live.map((from): Transition => ({ from, to: 'repealed', action: 'repeal' })),
  ]
}

/** The stage that an act belongs to; the narrowest name of the action decides. */
function stageOf(compiled: CompiledRuleset, rule: ActRule): PlanState | undefined {
  if (rule.timing.kind !== 'step' && rule.route === undefined) return undefined
  for (const action of actionLine(compiled, rule.action)) {
    const stage = STAGES.find(([, actions]) => actions.includes(action))
    if (stage) return stage[0]
  }
  return undefined
}

const transition = (from: PlanState, to: PlanState, rule: ActRule): Transition => ({
  from,
  to,
  action: rule.action,
  role: rolesIn(rule.role)[0]?.role ?? 'unassigned',
  ...citationOf(rule),
})

const ENDS: readonly PlanState[] = ['replaced', 'expired', 'repealed']

function checked(document: Slug, transitions: readonly Transition[], isPrepared: boolean): Lifecycle {
  const reached = new Set<PlanState>(['planned'])
  for (let grown = true; grown;) {
    grown = false
    for (const { from, to } of transitions) {
      if (reached.has(from) && !reached.has(to)) {
        reached.add(to)
        grown = true
      }
    }
  }
  const named = new Set<PlanState>(['planned', ...transitions.flatMap(({ from, to }) => [from, to])])
  const states = PLAN_STATES.filter((state) => named.has(state))
  const left = new Set(transitions.map(({ from }) => from))
  return {
    document,
    initial: 'planned',
    states,
    transitions,
    unreachable: [
      ...(isPrepared ? [] : (['in-preparation'] as const)),
      ...states.filter((state) => !reached.has(state)),
    ],
    deadEnds: states.filter((state) => reached.has(state) && !left.has(state) && !ENDS.includes(state)),
  }
}
