import { compact } from '#primitives/compact.ts'
import { addDays } from '#primitives/day.ts'
import type { Day, Slug } from '#primitives/model.ts'
import type { Edition, LoggedEvent, ObjectRecord } from '#register/state.ts'
import { editionInForce, editionsOf, endOf, eventsOn, isKind, objectsOf, type RegisterView } from '#register/view.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { due } from './due.ts'
import { named } from './due/instances.ts'
import { gather } from './evidence.ts'
import { lifecycle } from './lifecycle.ts'
import type {
  DocumentStatus,
  EditionStatus,
  Lifecycle,
  PlanState,
  StatusAnswer,
  StatusQuestion,
} from './model/lifecycle.ts'
import type { RouteStep } from './model/route.ts'
import { routeOn } from './route.ts'
import { viewOf } from './viewOf.ts'

/**
 * Where each governing document is in its life on a day: which edition applies, until when, whether it is due for
 * renewal, and how far the next one has come. The edition in force stays as it is while the next is drafted.
 */
export function status(compiled: CompiledRuleset, question: StatusQuestion): StatusAnswer {
  const { at, register, object = 'governing-document', id } = question
  const view = viewOf(compiled, register, at)
  const records = objectsOf(view, object).filter(
    (record) => isKind(view, record.ref.type, 'governing-document') && (id === undefined || record.ref.id === id),
  )
  const types = new Map<string, TypeOfDocument>()
  const documents = records.map((record) => {
    const { type } = record.ref
    const known = types.get(type) ?? typeOfDocument(compiled, type, question)
    types.set(type, known)
    return documentStatus(compiled, view, record, known)
  })
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
  { machine, renewals }: TypeOfDocument,
): DocumentStatus {
  const current = editionInForce(view, record)
  const renewal = current && renewals().get(record.ref.id)
  const editions = editionsOf(view, record).map((edition) =>
    editionStatus(view, record, edition, current, renewal !== undefined && renewal <= view.at),
  )
  const draft = draftOf(compiled, view, record, machine)
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

/** What is the same for all documents of a type: the stages they go through, and when each must be renewed. */
interface TypeOfDocument {
  readonly machine: Lifecycle | undefined
  /** The first day on which a document must be renewed, by its id, if its rules say how often. */
  readonly renewals: () => ReadonlyMap<string, Day>
}

function typeOfDocument(compiled: CompiledRuleset, type: Slug, { at, register }: StatusQuestion): TypeOfDocument {
  let first: Map<string, Day> | undefined
  const renewals = (): ReadonlyMap<string, Day> => {
    if (first) return first
    first = new Map()
    const through = addDays(at, 3660)
    const { obligations } = due(compiled, { register, at, from: at, through, object: type, action: 'renew' })
    for (const { object, date } of obligations)
      if (date !== undefined && !first.has(object.id)) first.set(object.id, date)
    return first
  }
  return { machine: lifecycle(compiled, type), renewals }
}

/** How far the next edition has come: the furthest stage that it has gone through. */
function draftOf(
  compiled: CompiledRuleset,
  view: RegisterView,
  record: ObjectRecord,
  machine: Lifecycle | undefined,
): EditionStatus | undefined {
  // Nothing has been done to it since it was last adopted.
  const adopted = editionsOf(view, record).at(-1)
  if (eventsOn(view, record.ref).every(({ seq }) => adopted !== undefined && seq <= adopted.seq)) return undefined
  const question = { at: view.at, action: 'adopt', object: record.ref.type, id: record.ref.id }
  const answer = routeOn(gather(compiled, { ...question, view }), question)
  const done = answer.steps.filter((step) => step.status === 'done')
  if (!machine || done.length === 0 || done.some((step) => step.deciding) || isOldRound(view, record, done, adopted))
    return undefined
  // A stage is reached when it has been gone through for every part.
  const isReached = (rule: string | undefined): boolean =>
    done.some((step) => step.rule === rule) &&
    answer.steps.every((step) => step.rule !== rule || step.status === 'done')
  const reached = machine.transitions.filter((one) => isReached(one.rule)).map((one) => one.to)
  const state = machine.states.filter((one) => reached.includes(one)).at(-1) ?? 'in-preparation'
  const edition = stepsTaken(view, record, done).at(-1)?.event.edition
  return compact({ edition: edition ?? 'next', state, done: done.map((step) => step.id), next: answer.next })
}

const isOldRound = (
  view: RegisterView,
  record: ObjectRecord,
  done: readonly RouteStep[],
  adopted: Edition | undefined,
): boolean => {
  const taken = stepsTaken(view, record, done)
  return (
    adopted !== undefined &&
    done.every((step) => taken.some(({ event, seq }) => event.id === step.event && seq <= adopted.seq))
  )
}

/** The events that took the steps, in the order of the log. */
const stepsTaken = (view: RegisterView, record: ObjectRecord, done: readonly RouteStep[]): readonly LoggedEvent[] =>
  eventsOn(view, record.ref)
    .filter(({ event }) => done.some((step) => step.event === event.id))
    .sort((a, b) => a.seq - b.seq)
