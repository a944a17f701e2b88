import { linkRuleset, type CompiledRuleset } from '../src/ruleset/link.ts'
import { compileRuleset } from '../src/ruleset/compile.ts'
import type { BaseVocabularySource, RulesetSource } from '../src/ruleset/schema/ruleset.ts'

/** A small vocabulary, enough to write any kind of rule with. */
export const base: BaseVocabularySource = {
  actions: {
    decide: { kind: 'decide' },
    adopt: { is: 'decide', effect: 'adopt', term: { sv: 'fastställa', en: 'adopt' } },
    issue: { is: 'adopt' },
    appoint: { is: 'decide', effect: 'appoint' },
    dismiss: { is: 'decide', effect: 'dismiss' },
    delegate: { is: 'decide', effect: 'delegate' },
    revoke: { is: 'decide', effect: 'revoke' },
    exempt: { is: 'decide', effect: 'exempt' },
    return: { kind: 'review', effect: 'return' },
    withdraw: { kind: 'execute', effect: 'withdraw' },
    leave: { kind: 'execute', effect: 'leave' },
    hold: { kind: 'hold' },
    own: { is: 'hold' },
    'be-responsible': { kind: 'answer' },
    'follow-up': { kind: 'answer' },
    maintain: { kind: 'execute' },
    prepare: { kind: 'prepare' },
    compile: { is: 'prepare' },
    renew: { kind: 'execute' },
    propose: { kind: 'propose' },
    consult: { kind: 'consult' },
    anchor: { is: 'consult' },
    approve: { kind: 'approve' },
    review: { kind: 'review' },
    assess: { is: 'review' },
    evaluate: { is: 'review' },
    inform: { kind: 'inform' },
    report: { is: 'inform' },
    execute: { kind: 'execute' },
    acquire: { is: 'execute' },
    implement: { is: 'execute' },
    introduce: { is: 'execute' },
    verify: { is: 'review' },
    order: { is: 'execute' },
  },
  roles: {},
  types: {
    municipality: { facts: { name: 'text' } },
    role: {},
    person: { facts: { name: 'text', competence: { list: 'text' } } },
    employee: { is: 'person' },
    act: {
      facts: {
        form: { enum: ['written', 'oral'] },
        contains: { list: 'text' },
        outcome: { enum: ['yes', 'no'] },
        holder: { list: 'text' },
        present: { list: 'text' },
        disqualified: { list: 'text' },
        urgent: 'boolean',
      },
    },
    actor: { is: 'person', facts: { person: 'text' } },
    committee: { facts: { name: 'text' } },
    department: { links: { committee: 'committee' }, facts: { name: 'text' } },
    document: { facts: { name: 'text', contains: { list: 'text' }, derivesFrom: { list: 'text' } } },
    'governing-document': { is: 'document' },
    'it-strategy': { is: 'governing-document', term: { sv: 'IT-strategi', en: 'IT strategy' } },
    system: {
      links: { usedBy: ['department'], field: 'committee', department: 'department' },
      facts: {
        name: 'text',
        users: 'integer',
        critical: { boolean: true, judged: true, by: 'assess' },
        inUse: 'boolean',
        origin: { enum: ['standard', 'adapted', 'in-house'] },
        ruledOut: { list: 'text' },
        exceptional: { boolean: true, judged: true },
      },
      derived: { shared: { when: { count: 'object.usedBy', gt: 1 } } },
    },
    'shared-system': { is: 'system' },
    purchase: {
      links: { department: 'department' },
      facts: {
        amount: 'money',
        kind: { enum: ['hardware', 'software'] },
        urgent: 'boolean',
        orderedOn: 'date',
        contains: { list: 'text' },
      },
    },
    investment: {
      facts: { kind: { enum: ['new', 'reinvestment'] }, amount: 'money', years: 'number', decided: 'date' },
    },
    'restore-routine': {},
  },
  parameters: [
    {
      id: 'base-amount',
      unit: 'SEK',
      values: [
        { from: '2010-01-01', value: 42400 },
        { from: '2011-01-01', value: 42800 },
        { from: '2026-01-01', value: 59200 },
      ],
    },
  ],
}

const ROLES: RulesetSource['roles'] = [
  { id: 'council', kind: 'body', rank: 1, term: { sv: 'fullmäktige', en: 'council' } },
  { id: 'board', kind: 'body', rank: 2, term: { sv: 'kommunstyrelsen', en: 'board' } },
  { id: 'committee', kind: 'body', per: 'committee', rank: 3 },
  { id: 'department', kind: 'unit', per: 'department', under: 'committee' },
  { id: 'head', kind: 'officer', per: 'department', appoint: 'committee' },
  { id: 'head-of-it', kind: 'officer', appoint: 'board' },
  { id: 'owner', kind: 'function', per: 'system', held: 'own', appoint: 'board' },
  { id: 'manager', kind: 'officer', per: 'system', appoint: 'owner' },
]

type Parts = Partial<RulesetSource>

/** A ruleset source with the sample's roles, and what a test adds. */
export const sampleSource = (parts: Parts): RulesetSource => ({
  id: 'sample',
  language: 1,
  municipality: { code: '0000', name: 'Exempel' },
  sources: [{ id: 'policy', adoptedBy: 'council', from: '2000-01-01' }],
  roles: ROLES,
  ...parts,
})

/** A linked ruleset; a test that writes one wrongly sees what is wrong. */
export function sample(parts: Parts): CompiledRuleset {
  const compiled = compileRuleset(sampleSource(parts), base)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues, null, 1))
  return linkRuleset(compiled.value.ruleset)
}

export const withRoles = (roles: NonNullable<RulesetSource['roles']>): NonNullable<RulesetSource['roles']> => [
  ...(ROLES ?? []).filter((role) => !roles.some((other) => other.id === role.id)),
  ...roles,
]
