import type { ActRule } from '#authorities/model.ts'
import type { ObjectRef, RegisterEvent } from '#register/model.ts'
import type { ObjectRecord } from '#register/state.ts'
import { eventsOn, factOf, isInForce, isKind, objectsOf, recordOf, type RegisterView } from '#register/view.ts'
import { own } from '#primitives/ancestors.ts'
import { MUNICIPALITY } from '#roles/municipality.ts'
import { actionLine, type CompiledRuleset } from '#ruleset/link.ts'

/** What a duty must be done to: each object of its type, or the thing itself where the register has no objects of it. */
export function instancesOf(compiled: CompiledRuleset, view: RegisterView, rule: ActRule): readonly ObjectRef[] {
  const records = objectsOf(view, rule.object).filter((record) => isLive(view, record))
  return records.length > 0 ? records.map((record) => record.ref) : itself(compiled, view, rule)
}

/** The thing itself, where the register has no objects of it. */
export const itselfWithoutObjects = (
  compiled: CompiledRuleset,
  view: RegisterView,
  rule: ActRule,
): readonly ObjectRef[] =>
  objectsOf(view, rule.object).some((record) => isLive(view, record)) ? [] : itself(compiled, view, rule)

function itself(compiled: CompiledRuleset, view: RegisterView, { object }: ActRule): readonly ObjectRef[] {
  // A document that is not there is found missing by the audit; it cannot be renewed.
  const canBe = object === MUNICIPALITY || (!isKind(view, object, 'document') && own(compiled.ruleset.types, object))
  return canBe ? [{ type: object, id: view.state.municipality }] : []
}

export const isLive = (view: RegisterView, record: ObjectRecord): boolean =>
  !isKind(view, record.ref.type, 'governing-document') || isInForce(view, record)

export function named(view: RegisterView, ref: ObjectRef): { type: string; id: string; name?: string } {
  const record = recordOf(view, ref)
  const name = record && factOf(view, record, 'name')
  return typeof name === 'string' ? { ...ref, name } : ref
}

/** The events that discharge a duty on an object: the act, or a kind of it; a document is renewed by adopting it anew. */
export function dischargesOf(
  compiled: CompiledRuleset,
  view: RegisterView,
  rule: ActRule,
  ref: ObjectRef,
): readonly RegisterEvent[] {
  const renewing = rule.action === 'renew' || rule.action === 'adopt'
  return eventsOn(view, ref)
    .map((one) => one.event)
    .filter((event) => {
      const action = own(compiled.ruleset.actions, event.action)
      if (!action || event.act?.['outcome'] === 'no') return false
      return actionLine(compiled, event.action).includes(rule.action) || (renewing && action.effect === 'adopt')
    })
}
