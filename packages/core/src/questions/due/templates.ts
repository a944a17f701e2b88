import type { ActRule } from '#authorities/model.ts'
import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import { isPositive } from '#ruleset/compile/isPositive.ts'
import { isInForce } from '#ruleset/compile/validity.ts'
import { actionLine, typeLine, type CompiledRuleset } from '#ruleset/link.ts'
import { citationOf, termOf } from '../cite.ts'
import type { DueQuestion, DutyTemplate } from '../model/due.ts'

/**
 * What the rules say of time, without a register: how often, for how long, after what, by which day. A document of
 * which nothing is said has that said of it.
 */
export function templatesOf(
  compiled: CompiledRuleset,
  { object, action, at, from }: DueQuestion,
): readonly DutyTemplate[] {
  const day = at ?? from
  const types = object === undefined ? undefined : typeLine(compiled, object)
  const timed = compiled.acts
    .filter(
      ({ rule, validity }) =>
        isPositive(rule) &&
        (day === undefined || isInForce(validity, day)) &&
        (types === undefined || types.includes(rule.object)) &&
        (action === undefined || actionLine(compiled, action).includes(rule.action)),
    )
    .flatMap(({ rule }) => templateOf(compiled, rule))
  const validities = compiled.ruleset.documents
    .filter((document) => document.validFor !== undefined && (types === undefined || types.includes(document.id)))
    .flatMap((document) => validityTemplate(compiled, document.id, document.validFor!))
  const all = [...timed, ...(action === undefined ? validities : [])]
  return all.length > 0 || object === undefined ? all : nothingStated(compiled, object)
}

function templateOf(compiled: CompiledRuleset, rule: ActRule): readonly DutyTemplate[] {
  const { timing } = rule
  switch (timing.kind) {
    case 'every':
      return [
        template(
          compiled,
          rule,
          'cadence',
          timing.calendar === undefined
            ? compact({ kind: 'every', period: timing.period, by: timing.by })
            : compact({ kind: 'calendar', calendar: timing.calendar, by: timing.by }),
        ),
      ]
    case 'by':
      return [template(compiled, rule, 'date', { kind: 'by', by: timing.by })]
    case 'before':
      return [template(compiled, rule, 'trigger', { kind: 'before', period: timing.period })]
    case 'after':
      return [
        template(
          compiled,
          rule,
          'trigger',
          timing.window
            ? { kind: 'window', action: timing.action, ...timing.window }
            : compact({
                kind: 'after',
                action: timing.action,
                period: timing.within,
                workingDays: timing.workingDays,
              }),
        ),
      ]
    default:
      return []
  }
}

function template(
  compiled: CompiledRuleset,
  rule: ActRule,
  kind: DutyTemplate['kind'],
  derivation: DutyTemplate['derivation'],
): DutyTemplate {
  const role = rule.role.kind === 'unassigned' ? 'unassigned' : (rolesIn(rule.role)[0]?.role ?? 'unassigned')
  return compact({
    role,
    term: termOf(compiled, role),
    action: rule.action,
    object: rule.object,
    modality: rule.modality,
    kind,
    derivation,
    to: rule.to && rolesIn(rule.to).map((one) => one.role),
    ...citationOf(rule),
    text: rule.text,
  })
}

function validityTemplate(compiled: CompiledRuleset, id: string, period: string): readonly DutyTemplate[] {
  const rule =
    compiled.acts.find(({ rule: one }) => one.object === id && one.route?.deciding)?.rule ??
    compiled.acts.find(({ rule: one }) => one.object === id)?.rule
  return rule ? [template(compiled, rule, 'validity', { kind: 'validity', period })] : []
}

/** A document whose source sets neither validity nor cadence: whoever decides on it, and that nothing is stated. */
function nothingStated(compiled: CompiledRuleset, object: string): readonly DutyTemplate[] {
  const types = typeLine(compiled, object)
  const deciding = compiled.acts.filter(
    ({ rule }) =>
      types.includes(rule.object) && isPositive(rule) && own(compiled.ruleset.actions, rule.action)?.kind === 'decide',
  )
  const stated =
    deciding.length > 0
      ? deciding
      : compiled.acts.filter(({ rule }) => rule.object === object && isPositive(rule)).slice(0, 1)
  return stated.map(({ rule }) => template(compiled, rule, 'nothing-stated', undefined))
}
