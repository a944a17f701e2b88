import type { Item, Message } from './model.ts'

const WORDS = {
  sv: {
    many: '{count} saker att göra',
    overdue: 'försenat',
    possible: 'om det gäller',
    through: 'senast',
    section: 'avsnitt',
    unassigned: 'ingen utpekad',
    end: 'Påminnelsen går till den som ansvarar för uppgiften, enligt kommunens styrdokument.',
  },
  en: {
    many: '{count} things to do',
    overdue: 'overdue',
    possible: 'if it applies',
    through: 'by',
    section: 'section',
    unassigned: 'nobody named',
    end: 'The reminder goes to whoever is responsible, by the governing documents of the municipality.',
  },
} as const

/** The subject and the text of a message by mail. */
export function mailText(message: Message): { readonly subject: string; readonly text: string } {
  const words = WORDS[message.language]
  const [first, ...more] = message.items
  const subject =
    first && more.length === 0
      ? `${message.name}: ${first.does} ${first.object.name}, ${when(first, message)}`
      : `${message.name}: ${words.many.replace('{count}', String(message.items.length))}`
  const text = [...message.items.map((item) => paragraph(item, message)), words.end].join('\n\n')
  return { subject, text: `${text}\n` }
}

function when({ date, overdue }: Item, { language }: Message): string {
  const words = WORDS[language]
  return overdue ? `${words.overdue} ${date}` : `${words.through} ${date}`
}

function paragraph(item: Item, message: Message): string {
  const words = WORDS[message.language]
  const { role, term, does, object, source, section, because, possible } = item
  const place = `${source}${section === undefined ? '' : `, ${words.section} ${section}`}`
  return [
    `${when(item, message)}${possible ? ` (${words.possible})` : ''}`,
    `  ${role === 'unassigned' ? words.unassigned : term}: ${does} ${object.name}`,
    `  ${because}`,
    `  ${place}`,
  ].join('\n')
}
