import { compact } from '#primitives/compact.ts'
import { addDays } from '#primitives/day.ts'
import type { Day } from '#primitives/model.ts'
import type { Edition, ObjectRecord } from '#register/state.ts'
import {
  editionInForce,
  editionsOf,
  endOf,
  isKind,
  objectsOf,
  viewRegister,
  type RegisterView,
} from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { due } from './due.ts'
import { named } from './due/instances.ts'
import { stateOf, viewContext } from './evidence.ts'
import { lifecycle } from './lifecycle.ts'
import type { DocumentStatus, EditionStatus, PlanState, StatusAnswer, StatusQuestion } from './model/lifecycle.ts'
import { route } from './route.ts'
import type { RouteStep } from './model/route.ts'

/**
 * Where each governing document is in its life on a day: which edition applies, until when, whether it is due for
 * renewal, and how far the next one has come. The edition in force stays as it is while the next is drafted.
 */
export function status(compiled: CompiledRuleset, question: StatusQuestion): StatusAnswer {
  const { at, register, object = 'governing-document', id } = question
  const view = viewRegister(stateOf(compiled, register), at, viewContext(compiled))
  const records = objectsOf(view, object).filter(
    (record) => isKind(view, record.ref.type, 'governing-document') && (id === undefined || record.ref.id === id),
  )
  const documents = records.map((record) => documentStatus(compiled, view, record, question))
  return {
    documents: documents.sort((a, b) =>
      `${a.object.type}/${a.object.id}` < `${b.object.type}/${b.object.id}` ? -1 : 1,
    ),
  }
}

function documentStatus(
  compiled: CompiledRuleset,
  view: RegisterView,
  record: ObjectRecord,
  question: StatusQuestion,
): DocumentStatus {
  const current = editionInForce(view, record)
  const renewal = current && renewalOf(compiled, record, question)
  const editions = editionsOf(view, record).map((edition) =>
    editionStatus(view, record, edition, current, renewal !== undefined && renewal <= view.at),
  )
  const draft = draftOf(compiled, view, record, question)
  const inForce = editions.find((one) => one.edition === current?.edition && one.event === current.event)
  const state: PlanState = inForce?.state ?? editions.at(-1)?.state ?? draft?.state ?? 'planned'
  return compact({ object: named(view, record.ref), state, inForce, draft, editions, renewal })
}

function editionStatus(
  view: RegisterView,
  record: ObjectRecord,
  edition: Edition,
  current: Edition | undefined,
  isDue: boolean,
): EditionStatus {
  const own = endOf(view, record, edition)
  const ended =
    edition.ended && edition.ended.seq < view.before && edition.ended.from <= view.at ? edition.ended.from : undefined
  const replacedOn = ended === undefined ? undefined : addDays(ended, -1)
  const through = own === undefined ? replacedOn : replacedOn === undefined || own < replacedOn ? own : replacedOn
  const replaced = ended !== undefined && (own === undefined || ended <= addDays(own, 1))
  const isReplacedByNext =
    replaced && editionsOf(view, record).some((other) => other.seq > edition.seq && other.from === ended)
  const state: PlanState =
    edition === current
      ? isDue
        ? 'due-for-renewal'
        : 'in-force'
      : edition.from > view.at
        ? 'adopted'
        : isReplacedByNext
          ? 'replaced'
          : replaced
            ? 'repealed'
            : 'expired'
  return compact({ edition: edition.edition, state, from: edition.from, through, event: edition.event })
}

/** The first day on which the document must be renewed, if its rules say how often. */
function renewalOf(compiled: CompiledRuleset, record: ObjectRecord, { at, register }: StatusQuestion): Day | undefined {
  const { obligations } = due(compiled, {
    register,
    at,
    from: at,
    through: addDays(at, 3660),
    object: record.ref.type,
    action: 'renew',
  })
  return obligations.find((one) => one.object.id === record.ref.id && one.date !== undefined)?.date
}

/** How far the next edition has come: the furthest stage that it has gone through. */
function draftOf(
  compiled: CompiledRuleset,
  view: RegisterView,
  record: ObjectRecord,
  { at, register }: StatusQuestion,
): EditionStatus | undefined {
  const machine = lifecycle(compiled, record.ref.type)
  const answer = route(compiled, { at, action: 'adopt', object: record.ref.type, id: record.ref.id, register })
  const done = answer.steps.filter((step) => step.status === 'done')
  if (!machine || done.length === 0 || done.some((step) => step.deciding) || isOldRound(view, record, done))
    return undefined
  // A stage is reached when it has been gone through for every part.
  const isReached = (rule: string | undefined): boolean =>
    done.some((step) => step.rule === rule) &&
    answer.steps.every((step) => step.rule !== rule || step.status === 'done')
  const reached = machine.transitions.filter((one) => isReached(one.rule)).map((one) => one.to)
  const state = machine.states.filter((one) => reached.includes(one)).at(-1) ?? 'in-preparation'
  const edition = view.state.log.filter(({ event }) => done.some((step) => step.event === event.id)).at(-1)
    ?.event.edition
  return compact({ edition: edition ?? 'next', state, done: done.map((step) => step.id), next: answer.next })
}

const isOldRound = (view: RegisterView, record: ObjectRecord, done: readonly RouteStep[]): boolean => {
  const adopted = editionsOf(view, record).at(-1)
  return (
    adopted !== undefined &&
    done.every(
      (step) =>
        step.day !== undefined &&
        view.state.log.some(({ event, seq }) => event.id === step.event && seq <= adopted.seq),
    )
  )
}
