import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from '@styrkod/core/schema'
import { wrong } from '../failure.ts'
import { textOption } from '../options.ts'
import type { Verb } from '../verb.ts'

const WORDS = {
  sv: { made: 'Skapade', next: ['Pröva:', 'lint -r', 'test', 'who adopt it-policy -r'] },
  en: { made: 'Made', next: ['Try:', 'lint -r', 'test', 'who adopt it-policy -r'] },
} as const

export const verb: Verb = {
  name: 'new',
  usage: 'new <dir> [--name MUNICIPALITY] [--code CODE]',
  about: {
    sv: 'Skapar ett eget regelverk att skriva vidare på, med kommentarer som lär ut, fall som går igenom och scheman för redigeraren.',
    en: 'Makes a ruleset of your own to go on from, with comments that teach, cases that pass and schemas for the editor.',
  },
  options: {
    name: { value: 'NAME', says: { sv: 'kommunens namn', en: 'the name of the municipality' } },
    code: { value: 'CODE', says: { sv: 'kommunkoden, fyra siffror', en: 'the municipality code, four digits' } },
  },
  examples: [
    {
      command: 'new ./exempel --name Exempel --code 0000',
      says: { sv: 'Ett regelverk i mappen exempel.', en: 'A ruleset in the folder exempel.' },
    },
  ],
  run: (input) => {
    const folder = input.words[0]
    if (folder === undefined) throw wrong('missing-argument', { name: '<dir>', verb: 'new' })
    if (existsSync(folder) && readdirSync(folder).length > 0) throw wrong('not-empty', { name: folder })
    const code = textOption(input, 'code') ?? '0000'
    if (!/^\d{4}$/.test(code)) throw wrong('bad-code', { value: code })
    const name = textOption(input, 'name') ?? 'Exempel'
    const values: Record<string, string> = { id: idOf(folder), name: scalar(name), code }
    const source = fileURLToPath(new URL(`../templates/${input.language}/`, import.meta.url))
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (statSync(join(source, file)).isDirectory()) continue
      const target = join(folder, file)
      mkdirSync(dirname(target), { recursive: true })
      const schema = file.startsWith('cases') ? '../schemas/' : './schemas/'
      const kind = file.startsWith('cases') ? 'cases' : basename(file, '.yaml')
      const text = readFileSync(join(source, file), 'utf8').replace(
        /__(id|name|code)__/g,
        (_, key: string) => values[key]!,
      )
      writeFileSync(target, `# yaml-language-server: $schema=${schema}${input.language}/${kind}.schema.json\n${text}`)
    }
    writeSchemas(folder)
    const words = WORDS[input.language]
    const [intro, ...commands] = words.next
    if (input.output.json) input.output.value({ folder, ...values, name })
    else {
      input.output.line(`${words.made} ${folder}. ${intro}`)
      for (const command of commands) input.output.line(input.output.colors.cyan(`styrkod ${command} ${folder}`), 2)
    }
    return 0
  },
}

/** A name as YAML takes it, in quotes when it holds more than letters and digits. */
const scalar = (text: string): string =>
  /^\p{L}[\p{L}\p{N}]*( [\p{L}\p{N}]+)*$/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`

/** A name for the ruleset, from that of its folder. */
const idOf = (folder: string): string =>
  basename(resolve(folder))
    .toLowerCase()
    .replace(/[^a-z0-9åäö]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'exempel'

function writeSchemas(folder: string): void {
  for (const language of ['sv', 'en'] as const) {
    const target = join(folder, 'schemas', language)
    mkdirSync(target, { recursive: true })
    for (const [name, schema] of Object.entries(jsonSchemas(language)))
      writeFileSync(join(target, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
  }
}
