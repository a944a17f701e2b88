import { changesOfCondition } from './changesOfCondition.mjs'
import { changesOfRule } from './changesOfRule.mjs'
import { longer } from './changesOfTiming.mjs'

/** @import { Ruleset } from '@styrkod/core' */
/** @import { Mutant } from './types.d.ts' */

/** The roles that stand in for another, the first that is not itself concerned. */
const STAND_INS = ['municipal-council', 'executive-board', 'municipality']

/**
 * Every ruleset that differs from this one in one thing that one of its rules says.
 * @param {Ruleset} ruleset
 * @returns {readonly Mutant[]}
 */
export function mutantsOf(ruleset) {
  return [...ofRules(ruleset), ...ofDerivedFacts(ruleset), ...ofValidity(ruleset)]
}

/** @param {Ruleset} ruleset @returns {readonly Mutant[]} */
function ofRules(ruleset) {
  /** @param {readonly string[]} not */
  const another = (not) => STAND_INS.find((role) => role in ruleset.roles && !not.includes(role)) ?? 'municipality'
  return ruleset.rules.flatMap((rule, at) =>
    changesOfRule(rule, another).map(({ kind, what, value }) => ({
      rule: rule.id,
      kind,
      what,
      apply: () => ({ ...ruleset, rules: replaced(ruleset.rules, at, value) }),
    })),
  )
}

/** A derived fact is read in conditions, which hold its definition, and by itself. @param {Ruleset} ruleset @returns {readonly Mutant[]} */
function ofDerivedFacts(ruleset) {
  return Object.values(ruleset.types).flatMap((type) =>
    Object.entries(type.derived).flatMap(([name, derived]) => {
      const path = `object.${name}`
      return changesOfCondition(derived.when).map(({ kind, what, value }) => ({
        rule: `${type.id}.${name}`,
        kind,
        what,
        apply: () => {
          const types = {
            ...ruleset.types,
            [type.id]: { ...type, derived: { ...type.derived, [name]: { ...derived, when: value } } },
          }
          const old = JSON.stringify(derived.when)
          const rules = JSON.parse(JSON.stringify(ruleset.rules), (_, part) =>
            part?.derived === path && JSON.stringify(part.as) === old ? { ...part, as: value } : part,
          )
          return { ...ruleset, types, rules }
        },
      }))
    }),
  )
}

/** How long a document holds. @param {Ruleset} ruleset @returns {readonly Mutant[]} */
function ofValidity(ruleset) {
  return ruleset.documents.flatMap((document, at) => {
    const { validFor } = document
    if (validFor === undefined) return []
    const changed = { ...document, validFor: longer(validFor) }
    return [
      {
        rule: document.id,
        kind: /** @type {const} */ ('period'),
        what: `${validFor} to ${changed.validFor}`,
        apply: () => ({ ...ruleset, documents: replaced(ruleset.documents, at, changed) }),
      },
    ]
  })
}

/** @template T @param {readonly T[]} list @param {number} at @param {T} value @returns {readonly T[]} */
const replaced = (list, at, value) => [...list.slice(0, at), value, ...list.slice(at + 1)]
