import type { Language } from '@styrkod/core'
import { COMMON_OPTIONS } from './commonOptions.ts'
import { createOutput, type Output } from './output/output.ts'
import { terminal } from './output/standardOutput.ts'
import type { Option, Verb } from './verb.ts'
import { GROUPS, VERBS } from './verbs.ts'

const outputFor = (language: Language): Output =>
  createOutput({ json: false, language, color: terminal.is && !process.env['NO_COLOR'] })

const WORDS = {
  sv: {
    usage: 'användning',
    options: 'flaggor',
    examples: 'exempel',
    more: 'styrkod <verb> --help visar mer om ett verb.',
    tagline: 'Fråga kommunens styrdokument.',
  },
  en: {
    usage: 'usage',
    options: 'options',
    examples: 'examples',
    more: 'styrkod <verb> --help tells more about a verb.',
    tagline: "Ask a municipality's governing documents.",
  },
} as const

/** The whole program on one screen. */
export function help(language: Language): 0 {
  const output = outputFor(language)
  const words = WORDS[language]
  output.line(`${output.colors.bold('styrkod')}  ${words.tagline}`)
  output.line()
  output.line(`${words.usage}: styrkod <verb> [...] [--lang sv|en] [--json]`)
  for (const group of GROUPS) {
    output.line()
    output.line(output.colors.bold(group.title[language]))
    for (const verb of VERBS.filter((one) => one.group === group.id)) entry(output, verb.name, verb.says[language], 12)
  }
  output.line()
  output.line(words.more)
  return 0
}

/** One verb: what it answers, its options, and examples that run. */
export function verbHelp(verb: Verb, language: Language): 0 {
  const output = outputFor(language)
  const words = WORDS[language]
  output.line(verb.about[language])
  output.line()
  output.line(`${words.usage}: styrkod ${verb.usage}`)
  output.line()
  output.line(output.colors.bold(words.options))
  for (const [name, option] of Object.entries({ ...verb.options, ...COMMON_OPTIONS }))
    entry(output, optionName(name, option), option.says[language], 26)
  output.line()
  output.line(output.colors.bold(words.examples))
  for (const example of verb.examples) {
    output.line(output.colors.cyan(`styrkod ${example.command}`), 2)
    output.line(example.says[language], 4)
  }
  return 0
}

const optionName = (name: string, option: Option): string =>
  `${option.short ? `-${option.short}, ` : ''}--${name}${option.value ? ` ${option.value}` : ''}`

function entry(output: Output, name: string, says: string, width: number): void {
  output.line(`${output.colors.cyan(name.padEnd(width))} ${says}`, 2)
}
