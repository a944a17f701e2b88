import {
  label,
  present,
  type AuditAnswer,
  type CompiledRuleset,
  type Finding,
  type KnownObject,
  type Language,
  type MatrixAnswer,
  type Obligation,
} from '@styrkod/core'
import { textOf } from './eventRows.ts'
import { WORDS } from './words.ts'

export type Rows = readonly (readonly (string | undefined)[])[]

/** What must be done, a row each. */
export function dueRows(compiled: CompiledRuleset, obligations: readonly Obligation[], language: Language): Rows {
  const words = WORDS[language]
  return [
    ['date', 'from', 'overdue', 'role', 'holders', 'action', 'object', 'id', 'section', 'source', 'rule'].map(
      (name) => words[name],
    ),
    ...obligations.map((one) => [
      one.date,
      one.from,
      one.overdue ? words['yes'] : '',
      label(compiled, 'roles', one.role, language),
      one.holders?.map((holder) => holder.holder).join(', '),
      label(compiled, 'actions', one.action, language),
      one.object.name ?? label(compiled, 'types', one.object.type, language),
      one.object.id,
      one.section,
      one.source,
      one.rule,
    ]),
  ]
}

/** What an audit found, a row each. */
export function auditRows(compiled: CompiledRuleset, answer: AuditAnswer, language: Language, at: string): Rows {
  const words = WORDS[language]
  const shown = present(compiled, answer.findings, language, at) as unknown as readonly (Finding & {
    readonly message: string
    readonly remedy: string
  })[]
  return [
    ['severity', 'object', 'id', 'finding', 'remedy', 'section', 'source', 'rule'].map((name) => words[name]),
    ...shown.map((one) => [
      one.severity,
      one.object.name ?? label(compiled, 'types', one.object.type, language),
      one.object.id,
      one.message,
      one.remedy,
      one.section,
      one.source,
      one.rule,
    ]),
  ]
}

/** Who does what, a row for each act. */
export function matrixRows(compiled: CompiledRuleset, { roles, rows }: MatrixAnswer, language: Language): Rows {
  const words = WORDS[language]
  return [
    [
      words['object'],
      words['action'],
      ...roles.map(({ id }) => label(compiled, 'roles', id, language)),
      words['mark'],
      words['section'],
    ],
    ...rows.map((row) => [
      label(compiled, 'types', row.object, language),
      label(compiled, 'actions', row.action, language),
      ...roles.map(({ id }) => {
        const cell = row.cells.find((one) => one.role === id)
        return cell && cell.letters.join('') + (cell.conditional ? '*' : '')
      }),
      row.mark,
      row.sections.join(', '),
    ]),
  ]
}

/** The objects of a type, a row each, a column for each fact and each role. */
export function objectRows(compiled: CompiledRuleset, objects: readonly KnownObject[], language: Language): Rows {
  const words = WORDS[language]
  const facts = [...new Set(objects.flatMap((one) => Object.keys(one.facts)))].filter((name) => name !== 'name').sort()
  const roles = [...new Set(objects.flatMap((one) => one.roles.map(({ role }) => role)))].sort()
  return [
    [
      words['type'],
      words['id'],
      words['name'],
      ...facts,
      ...roles.map((role) => label(compiled, 'roles', role, language)),
    ],
    ...objects.map((one) => [
      label(compiled, 'types', one.type, language),
      one.id,
      one.name,
      ...facts.map((name) => textOf(one.facts[name])),
      ...roles.map((role) =>
        one.roles
          .find((held) => held.role === role)
          ?.holders.map(({ holder }) => holder)
          .join(', '),
      ),
    ]),
  ]
}
