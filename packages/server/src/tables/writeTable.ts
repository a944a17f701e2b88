import { audit, due, matrix, objects, type Language, type Register } from '@styrkod/core'
import { writeCsv } from '@styrkod/exchange/csv'
import type { Given } from '#apart/given.ts'
import { eventRows } from './eventRows.ts'
import { auditRows, dueRows, matrixRows, objectRows, type Rows } from './viewRows.ts'

/** Which table, of what and as of when. */
export type TableQuestion =
  | { readonly table: 'due'; readonly at: string; readonly from: string; readonly through: string }
  | { readonly table: 'audit'; readonly at: string }
  | { readonly table: 'objects'; readonly type: string; readonly at: string }
  | { readonly table: 'matrix'; readonly at: string }
  | { readonly table: 'events' }

/** A table of a register or of the rules, as CSV. */
export const writeTable = (
  given: Given,
  { question, language }: { readonly question: TableQuestion; readonly language: Language },
): string => writeCsv(rowsOf(given, question, language))

function rowsOf(given: Given, question: TableQuestion, language: Language): Rows {
  const { compiled } = given
  switch (question.table) {
    case 'due':
      return dueRows(compiled, due(compiled, { ...question, register: registerOf(given) }).obligations, language)
    case 'audit':
      return auditRows(compiled, audit(compiled, { ...question, register: registerOf(given) }), language, question.at)
    case 'objects':
      return objectRows(compiled, objects(compiled, { ...question, register: registerOf(given) }).objects, language)
    case 'matrix':
      return matrixRows(compiled, matrix(compiled, question), language)
    case 'events':
      return eventRows(registerOf(given).events)
  }
}

function registerOf({ register }: Given): Register {
  if (!register) throw new Error('a table of no register')
  return register
}
