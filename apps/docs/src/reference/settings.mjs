import { REMINDER_VARIABLES } from '@styrkod/reminders'
import { VARIABLES } from '@styrkod/server'
import { table } from './table.mjs'

const WORDS = {
  sv: {
    title: 'Inställningar',
    intro:
      'Varje variabel i miljön som `styrkod serve` läser. Inom parentes står vad som gäller när den utelämnas. Allt läses vid start; en variabel som börjar med `STYRKOD_` och inte finns här, eller ett värde som inte går att använda, sägs med alla andra på en gång, och servern startar inte. `styrkod serve --settings` visar detsamma.',
    head: ['variabel', 'vad den gör'],
    server: 'Servern',
    reminders: 'Påminnelser',
  },
  en: {
    title: 'Settings',
    intro:
      'Every variable of the environment that `styrkod serve` reads. In brackets stands what counts where it is left out. All are read at start; a variable that begins with `STYRKOD_` and is not here, or a value that cannot be used, is told together with all others, and the server does not start. `styrkod serve --settings` shows the same.',
    head: ['variable', 'what it does'],
    server: 'The server',
    reminders: 'Reminders',
  },
}

/** Every setting of the server, from the words that the program shows. @param {'sv' | 'en'} language @returns {string} */
export function settingsReference(language) {
  const words = WORDS[language]
  /** @param {Readonly<Record<string, { sv: string, en: string }>>} variables */
  const shown = (variables) =>
    table(
      words.head,
      Object.entries(variables).map(([name, says]) => [`\`${name}\``, says[language]]),
    )
  return [
    `# ${words.title}`,
    words.intro,
    `## ${words.server}`,
    shown(VARIABLES),
    `## ${words.reminders}`,
    shown(REMINDER_VARIABLES),
  ].join('\n\n')
}
