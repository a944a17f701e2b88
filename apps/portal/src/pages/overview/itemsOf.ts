import type { Duty, Flaw, FoundFault, Place } from '#answers/question.ts'
import type { Context } from '#page.ts'

export const KINDS = ['overdue', 'vacant', 'contested', 'upcoming'] as const
export type Kind = (typeof KINDS)[number]

/** Something that somebody should look at. */
export interface Item extends Place {
  readonly title: string
  readonly text: string
  readonly date?: string | undefined
  readonly href?: string
}

/** What is overdue, vacant, contested or coming; nothing while it is being worked out. */
export function itemsOf(context: Context, kind: Kind): readonly Item[] | undefined {
  const { at, language, answer, register } = context
  if (kind === 'contested') return contested(context)
  if (!register) return undefined
  const duties = kind === 'vacant' ? [] : answer({ ask: 'due', at, language })
  if (kind === 'upcoming') return duties?.filter((one) => !one.overdue).map(fromDuty)
  const faults = answer({ ask: 'findings', at, language })
  if (!duties || !faults) return undefined
  return kind === 'vacant'
    ? faults.filter((one) => one.kind === 'vacant').map((one) => fromFault(context, one))
    : [
        ...duties.filter((one) => one.overdue).map(fromDuty),
        ...faults.filter((one) => one.kind === 'document-expired').map((one) => fromFault(context, one)),
      ]
}

/** What the rules leave open, and in the register the roles that more hold than may. */
function contested(context: Context): readonly Item[] | undefined {
  const { at, language, answer, register } = context
  const flaws = answer({ ask: 'lint', language })
  const faults = register ? answer({ ask: 'findings', at, language }) : []
  if (!flaws || !faults) return undefined
  return [
    ...faults.filter((one) => one.kind === 'too-many-holders').map((one) => fromFault(context, one)),
    ...flaws.map(fromFlaw),
  ]
}

const fromDuty = ({ text, date, because, holders, rule, source, section }: Duty): Item => ({
  title: text,
  text: [because, holders].filter(Boolean).join(' · '),
  date,
  rule,
  source,
  section,
})

const fromFlaw = ({ message, rule, source, section }: Flaw): Item => ({
  title: message,
  text: '',
  rule,
  source,
  section,
})

const fromFault = ({ href }: Context, { name, message, type, object, rule, source, section }: FoundFault): Item => ({
  title: name,
  text: message,
  href: href(
    type === 'system' ? { page: 'systems', query: { system: object } } : { page: 'audit', query: { filter: name } },
  ),
  rule,
  source,
  section,
})
