import type { Ruleset } from '@styrkod/core'

export type Rule = Ruleset['rules'][number]
export type ActRule = Extract<Rule, { kind: 'act' }>
export type StateRule = Extract<Rule, { kind: 'state' }>
export type HolderRule = Extract<Rule, { kind: 'holder' }>
export type Bearer = ActRule['role']
