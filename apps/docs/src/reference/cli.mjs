import { styrkod } from './styrkod.mjs'

const WORDS = {
  sv: {
    title: 'Kommandoraden',
    intro: 'Hjälpen för programmet och för varje verb, som programmet själv visar den.',
    codes:
      'Programmet slutar med 0 när allt är väl, 1 när svaret är en anmärkning (`lint`, `audit`, `test`, `norms`, en vägran), och 2 när det som angavs är fel; då står fil, rad och kolumn och ett förslag på standard error.',
  },
  en: {
    title: 'The command line',
    intro: 'The help of the program and of each verb, as the program shows it itself.',
    codes:
      'The program ends with 0 when all is well, 1 when the answer is a finding (`lint`, `audit`, `test`, `norms`, a refusal), and 2 when what was given is wrong; then file, line and column and a suggestion stand on standard error.',
  },
}

/** @param {'sv' | 'en'} language */
export function cliReference(language) {
  const words = WORDS[language]
  const [all = ''] = styrkod([['--help', '--lang', language]])
  const verbs = [...all.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, verb = '']) => verb)
  const helps = styrkod(verbs.map((verb) => [verb, '--help', '--lang', language]))
  const pages = verbs.flatMap((verb, at) => [`## ${verb}`, block(helps[at] ?? '')])
  return [`# ${words.title}`, words.intro, block(all), words.codes, ...pages].join('\n\n')
}

/** @param {string} text */
const block = (text) => `\`\`\`text\n${text.replace(/[ \t]+$/gm, '').trim()}\n\`\`\``
