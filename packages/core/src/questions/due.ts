import type { ActRule } from '#authorities/model.ts'
import { compact } from '#primitives/compact.ts'
import { fingerprint } from '#primitives/hash.ts'
import { TRUE } from '#primitives/model.ts'
import { objectsOf, type RegisterView } from '#register/view.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { actionLine, typeLine, type CompiledRuleset } from '#ruleset/link.ts'
import { citationOf, termOf } from './cite.ts'
import { instancesOf, named } from './due/instances.ts'
import { afterEvent, endOfDocument, isTimed, onInstance, triggersOf, type Duty, type Pending } from './due/pending.ts'
import type { Period } from './due/rolling.ts'
import { templatesOf } from './due/templates.ts'
import { gather } from './evidence.ts'
import type { DueAnswer, DueQuestion, Obligation } from './model/due.ts'
import { describeFact, prospect } from './needs.ts'
import { viewOf } from './viewOf.ts'
import { bearerHolders } from './who.ts'

/**
 * What must be done, and when: recurring and triggered duties as dated obligations, and documents whose validity
 * ends. Overdue ones first. Without a register, the cadence, validity or trigger that the rules give.
 */
export function due(compiled: CompiledRuleset, question: DueQuestion): DueAnswer {
  const { register, from, through } = question
  if (!register) return { obligations: [], templates: templatesOf(compiled, question) }
  const at = question.at ?? from ?? register.since
  const view = viewOf(compiled, register, at)
  const period: Period = { at, since: view.state.since, span: { from: from ?? at, through: through ?? at } }
  const obligations = pendingIn(compiled, view, question, period).map((one) => describe(compiled, view, one))
  const open = obligations.filter(
    (one) =>
      one.overdue ||
      one.date === undefined ||
      (one.date >= period.span.from && (one.from ?? one.date) <= period.span.through),
  )
  return { obligations: open.sort(compareObligations), templates: [] }
}

function pendingIn(
  compiled: CompiledRuleset,
  view: RegisterView,
  question: DueQuestion,
  period: Period,
): readonly Pending[] {
  const wanted = new Set(compiled.acts.filter(({ rule }) => isWanted(compiled, rule, question)))
  const timed = [...wanted].filter(({ rule }) => rule.timing.kind !== 'after')
  const documents = compiled.ruleset.documents.filter(
    ({ id }) => question.object === undefined || question.object === id,
  )
  return [
    ...timed.flatMap((duty) =>
      instancesOf(compiled, view, duty.rule).flatMap((ref) => onInstance(compiled, view, duty, ref, period)),
    ),
    ...(wanted.size > timed.length ? triggered(compiled, view, wanted, period) : []),
    ...documents.flatMap((document) =>
      objectsOf(view, document.id)
        .flatMap((record) => endOfDocument(compiled, view, document, record, period))
        .filter(
          ({ duty }) =>
            question.action === undefined || actionLine(compiled, question.action).includes(duty.rule.action),
        ),
    ),
  ]
}

const triggered = (
  compiled: CompiledRuleset,
  view: RegisterView,
  wanted: ReadonlySet<Duty>,
  period: Period,
): readonly Pending[] =>
  view.state.log
    .slice(0, view.before)
    .flatMap((logged) =>
      triggersOf(compiled, logged.event).flatMap((duty) =>
        wanted.has(duty) ? afterEvent(compiled, view, duty, logged, period) : [],
      ),
    )

function isWanted(compiled: CompiledRuleset, rule: ActRule, { object, action }: DueQuestion): boolean {
  if (!isTimed(rule)) return false
  if (object !== undefined && !typeLine(compiled, object).includes(rule.object)) return false
  return action === undefined || actionLine(compiled, action).includes(rule.action)
}

function describe(
  compiled: CompiledRuleset,
  view: RegisterView,
  { duty, ref, one, applies, evidence }: Pending,
): Obligation {
  const { rule } = duty
  const needs = applies === TRUE ? [] : prospect(evidence, (with_) => String(duty.applies(with_.ask))).facts
  const roles = rule.role.kind === 'unassigned' ? ['unassigned'] : rolesIn(rule.role).map((role) => role.role)
  const current = gather(compiled, { at: view.at, object: ref.type, id: ref.id, view })
  const holders = bearerHolders(current, rule.role)
  return compact({
    id: fingerprint(`${rule.id} ${ref.type}/${ref.id} ${one.key}`),
    date: one.date,
    instant: one.instant,
    from: one.from,
    overdue: one.date !== undefined && one.date < view.at,
    role: roles[0]!,
    term: termOf(compiled, roles[0]!),
    holders: holders.length > 0 ? holders : undefined,
    action: rule.action,
    object: named(view, ref),
    to: rule.to && rolesIn(rule.to).map((role) => role.role),
    modality: rule.modality,
    derivation: one.derivation,
    possible: applies === TRUE ? undefined : true,
    needs: applies === TRUE ? undefined : needs.map((path) => describeFact(evidence, path)),
    ...citationOf(rule),
    text: rule.text,
  })
}

function compareObligations(a: Obligation, b: Obligation): number {
  if (a.overdue !== b.overdue) return a.overdue ? -1 : 1
  const key = (one: Obligation): string =>
    `${one.date ?? '9999'} ${one.rule} ${one.object.type}/${one.object.id} ${one.id}`
  return key(a) < key(b) ? -1 : 1
}
