import type { Day, Language, Obligation } from '@styrkod/core'
import type { About, Parts } from './parts.ts'
import { capital, namesOf } from './names.ts'
import type { Duty } from './question.ts'

/** What is overdue and what falls due within a year, earliest first. */
export function dutiesIn(
  parts: Parts,
  { compiled, register }: About,
  { at, language }: { readonly at: Day; readonly language: Language },
): readonly Duty[] {
  const nameOf = namesOf(parts, compiled, register, language)
  const { obligations } = parts.due(compiled, { register, at, from: at, through: yearAfter(at) })
  const objectOf = ({ object }: Obligation): string => {
    const type = parts.label(compiled, 'types', object.type, language)
    const name = object.name ?? nameOf(object.id)
    return object.id === object.type || name.toLowerCase().includes(type.toLowerCase()) ? name : `${type} ${name}`
  }
  return obligations
    .filter((one) => one.date !== undefined)
    .map((one) => {
      const role = parts.label(compiled, 'roles', one.role, language)
      const action = parts.label(compiled, 'actions', one.action, language)
      return {
        id: one.id,
        date: one.date,
        overdue: one.overdue,
        text: capital(`${role}: ${action} ${objectOf(one)}`),
        because: parts.explainDerivation(compiled, one.derivation, language),
        holders: (one.holders ?? []).map(({ holder }) => nameOf(holder)).join(', '),
        people: (one.holders ?? []).map(({ holder }) => holder),
        role: one.role,
        rule: one.rule,
        source: parts.sourceTitle(compiled, one.source, language),
        section: one.section,
      }
    })
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
}

const yearAfter = (day: Day): Day => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28')
