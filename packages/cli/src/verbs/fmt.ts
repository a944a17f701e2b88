import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatYaml, readYaml } from '@styrkod/exchange/yaml'
import { InputError, wrong } from '../failure.ts'
import { yamlFiles } from '../load/yamlFiles.ts'
import type { Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'fmt',
  usage: 'fmt <DIR|FILE…> [--check]',
  about: {
    sv: 'Skriver regelverkets filer i deras enda form; kommentarer och tomrader står kvar. Med --check skrivs inget.',
    en: 'Writes the files of a ruleset in their one form; comments and blank lines stay. With --check nothing is written.',
  },
  options: {
    check: { says: { sv: 'säg bara vilka filer som skulle ändras', en: 'only say which files would change' } },
  },
  examples: [{ command: 'fmt ./my-ruleset', says: { sv: 'Formatera mappen.', en: 'Format the folder.' } }],
  run: (input) => {
    if (input.words.length === 0) throw wrong('missing-argument', { name: '<DIR|FILE>', verb: 'fmt' })
    const check = input.options['check'] === true
    const files = input.words.flatMap((word) =>
      statSync(word, { throwIfNoEntry: false })?.isDirectory()
        ? yamlFiles(word).map(({ path }) => join(word, path))
        : [word],
    )
    const changed = files.filter((file) => formatFile(file, check))
    if (input.output.json) input.output.value({ files: files.length, changed })
    else for (const file of changed) input.output.line(file)
    return check && changed.length > 0 ? 1 : 0
  },
}

function formatFile(file: string, check: boolean): boolean {
  if (!statSync(file, { throwIfNoEntry: false })) throw wrong('not-found', { name: file })
  const text = readFileSync(file, 'utf8')
  const read = readYaml(file, text)
  if (!read.ok) throw new InputError(read.issues)
  const formatted = formatYaml(text)
  if (formatted === text) return false
  if (!check) writeFileSync(file, formatted)
  return true
}
