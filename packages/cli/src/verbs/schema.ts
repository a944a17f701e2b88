import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { memberNames, type CompiledRuleset } from '@styrkod/core'
import { jsonSchemas, type KnownNames } from '@styrkod/core/schema'
import { loadRuleset } from '../load/ruleset.ts'
import { RULESET, textOption } from '../options.ts'
import { wrong } from '../failure.ts'
import type { Verb } from '../verb.ts'

const LANGUAGES = ['sv', 'en'] as const

export const verb: Verb = {
  name: 'schema',
  usage: 'schema <dir> [-r ID|DIR]',
  about: {
    sv: 'Skriver JSON Schema för filerna i ett regelverk, på svenska och engelska. Med ett regelverk erbjuder de dess egna roller, handlingar och uppgifter.',
    en: 'Writes JSON Schemas of the files of a ruleset, in Swedish and in English. With a ruleset they offer its own roles, actions and facts.',
  },
  options: { ruleset: RULESET },
  examples: [
    {
      command: 'schema ./my-ruleset',
      says: {
        sv: 'Skriv ./my-ruleset/schemas/{sv,en}/*.schema.json med regelverkets egna namn.',
        en: "Write ./my-ruleset/schemas/{sv,en}/*.schema.json with the ruleset's own names.",
      },
    },
  ],
  run: async (input) => {
    const folder = input.words[0]
    if (folder === undefined) throw wrong('missing-argument', { name: '<dir>', verb: 'schema' })
    const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? folder)
    const names = namesOf(compiled)
    const written = LANGUAGES.flatMap((language) => {
      const target = join(folder, 'schemas', language)
      mkdirSync(target, { recursive: true })
      return Object.entries(jsonSchemas(language, names)).map(([name, schema]) => {
        const file = join(target, `${name}.schema.json`)
        writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`)
        return file
      })
    })
    if (input.output.json) input.output.value(written)
    else for (const file of written) input.output.line(file)
    return 0
  },
}

/** The names that an editor may offer: roles, actions, types, and the facts that each type has. */
function namesOf({ ruleset }: CompiledRuleset): KnownNames {
  const paths = (root: string, type: string): string[] =>
    memberNames(ruleset.types, type).map((name) => `${root}.${name}`)
  const facts = Object.keys(ruleset.types).flatMap((type) =>
    type === 'act' || type === 'actor' ? paths(type, type) : paths('object', type),
  )
  return {
    role: ['unassigned', ...Object.keys(ruleset.roles)].sort(),
    action: Object.keys(ruleset.actions).sort(),
    type: Object.keys(ruleset.types).sort(),
    fact: [...new Set(['at', 'item', ...facts])].sort(),
  }
}
