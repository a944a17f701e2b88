import { eachLeaf } from '#conditions/compile/walk.ts'
import { own } from '#primitives/ancestors.ts'
import type { Localized, Slug } from '#primitives/model.ts'
import { conditionsOf } from '#ruleset/compile/conditionsOf.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Rule } from '#ruleset/model.ts'
import type { Diagnostic } from '../model/lint.ts'
import { diagnostic } from './diagnostic.ts'

type Term = Partial<Localized> | undefined

/**
 * Names that people would read as they are written in the rules, because no word stands for them in Swedish or in
 * English: facts and their values, links to other objects, and what documents and acts are to contain.
 */
export function lintWords(compiled: CompiledRuleset): readonly Diagnostic[] {
  const { types, roles, words = {} } = compiled.ruleset
  const termOf = (name: string): Term => own(words, name) ?? own(types, name)?.term ?? own(roles, name)?.term
  const lacking = new Map<string, Set<Slug>>()
  const look = (name: string, term: Term, rule?: Slug): void => {
    if (term?.sv !== undefined && term.en !== undefined) return
    const rules = lacking.get(name) ?? new Set()
    lacking.set(name, rule === undefined ? rules : rules.add(rule))
  }
  const values = new Set<string>()
  for (const { facts, derived, links } of Object.values(types)) {
    for (const [name, fact] of Object.entries(facts)) {
      look(name, fact.term ?? own(words, name))
      for (const value of fact.values ?? []) {
        if (typeof value !== 'string') continue
        values.add(value)
        look(value, own(fact.words ?? {}, value) ?? termOf(value))
      }
    }
    for (const [name, { term }] of Object.entries(derived)) look(name, term ?? own(words, name))
    for (const name of Object.keys(links)) look(name, termOf(name))
  }
  for (const { rule } of compiled.byId.values())
    for (const name of namesIn(rule)) if (!values.has(name)) look(name, termOf(name), rule.id)
  return [...lacking].map(([name, rules]) => diagnostic(compiled, 'unnamed', [...rules], { name }))
}

/** What a rule names that people would read: what is to be contained or known, and what facts are compared with. */
function namesIn(rule: Rule): readonly string[] {
  const names: string[] = []
  for (const [, condition] of conditionsOf(rule))
    eachLeaf(condition, (leaf) => {
      const { to } = 'to' in leaf ? leaf : {}
      const compared = to !== undefined && 'const' in to ? to.const : undefined
      for (const one of [compared].flat()) if (typeof one === 'string' && NAME.test(one)) names.push(one)
    })
  if (rule.kind === 'state') names.push(...(rule.items ?? []))
  if (rule.kind === 'act') names.push(...(rule.contains ?? []))
  return names
}

/** Days, addresses and texts of people's own are no names. */
const NAME = /^[a-zåäö][a-zåäö0-9]*(-[a-zåäö0-9]+)*$/
