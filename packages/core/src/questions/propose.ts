import { compact } from '#primitives/compact.ts'
import type { RegisterEvent } from '#register/model.ts'
import type { RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { decideOn } from './decide.ts'
import { eventFacts } from './eventFacts.ts'
import { gather, type Evidence } from './evidence.ts'
import type { Proposal, ProposeAnswer, ProposeQuestion } from './model/propose.ts'
import type { RouteStep } from './model/route.ts'
import { routeOn } from './route.ts'
import { partsOf, routesOn } from './steps.ts'
import { tryEvent } from './tryEvent.ts'
import { viewOf } from './viewOf.ts'

/**
 * Whether an action may be recorded in a register: the events that record it, or the refusal with its reasons. An act
 * that nobody is named for, that two are named for, or that is not regulated is recorded with a remark; what is
 * denied, and what cannot be told for want of a fact or a step, is refused.
 */
export function propose(compiled: CompiledRuleset, { register, proposal }: ProposeQuestion): ProposeAnswer {
  if (register.events.some((event) => event.id === proposal.id))
    return { ok: false, refusal: { outcome: 'duplicate', event: proposal.id } }
  const { day, action, object, actor, edition, part } = proposal
  const view = viewOf(compiled, register, day)
  const evidence = gather(
    compiled,
    compact({ at: day, object: object.type, id: object.id, view, facts: eventFacts(proposal), actor, edition, part }),
  )
  const parts = part === undefined ? undefined : knownParts(evidence)
  if (part !== undefined && parts && !parts.includes(part))
    return { ok: false, refusal: { outcome: 'unknown-part', part, parts } }
  const answer = decideOn(evidence, action)
  if (answer.outcome === 'deny' || answer.outcome === 'undetermined') return { ok: false, refusal: answer }
  const event = eventOf(proposal)
  const remarks =
    answer.outcome === 'unassigned' || answer.outcome === 'contested'
      ? [answer.outcome]
      : answer.outcome === 'none'
        ? (['not-regulated'] as const)
        : []
  return {
    ok: true,
    events: [event],
    outcome: answer.outcome,
    reasons: answer.reasons,
    advice: answer.advice,
    remarks,
    next: tryEvent(compiled, register, event, (later) => nextAfter(compiled, later, proposal)),
  }
}

function eventOf({ actor, ...rest }: Proposal): RegisterEvent {
  const name = actor?.person ?? (actor?.scope !== undefined ? actor.scope : undefined)
  return compact({ ...rest, actor: name, role: actor?.role })
}

function nextAfter(
  compiled: CompiledRuleset,
  view: RegisterView,
  { day, action, object, edition }: Proposal,
): readonly RouteStep[] {
  const question = compact({ at: day, action, object: object.type, id: object.id, edition })
  const { steps, next } = routeOn(gather(compiled, { ...question, view }), question)
  return steps.filter((step) => next.includes(step.id))
}

/** The parts that the routes on an object go through; none if they know no parts. */
function knownParts(evidence: Evidence): readonly string[] | undefined {
  const { compiled, object, view } = evidence
  const steps = [...routesOn(compiled, object).values()].flat()
  const parts = steps.flatMap(({ rule }) => (view ? partsOf(view, rule) : [])).filter((part) => part !== undefined)
  return parts.length > 0 ? [...new Set(parts)].sort() : undefined
}
