import { explainDerivation, label, type CompiledRuleset, type Language, type Obligation } from '@styrkod/core'
import type { Item } from './model.ts'

/** An obligation in the words of the municipality. */
export function itemOf(compiled: CompiledRuleset, one: Obligation, language: Language): Item {
  const { id, date, overdue, role, action, object, rule, source, section, derivation } = one
  return {
    id,
    date: date!,
    overdue,
    possible: one.possible === true,
    role,
    term: label(compiled, 'roles', role, language),
    action,
    does: label(compiled, 'actions', action, language),
    object: { type: object.type, id: object.id, name: object.name ?? label(compiled, 'types', object.type, language) },
    rule,
    source,
    ...(section !== undefined && { section }),
    because: explainDerivation(compiled, derivation, language),
  }
}
