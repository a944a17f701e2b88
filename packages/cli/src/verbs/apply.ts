import type { RegisterEvent } from '@styrkod/core'
import { parse, registerSchemas } from '@styrkod/core/schema'
import { readFileSync } from 'node:fs'
import { InputError, wrong } from '../failure.ts'
import { REGISTER, textOption } from '../options.ts'
import type { Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'apply',
  usage: 'apply <FILE|-> --register DIR',
  about: {
    sv: 'Lägger händelser som redan är prövade till ett register: alla eller ingen. Händelserna är JSON-rader.',
    en: 'Adds events that have been judged already to a register: all of them or none. The events are JSON lines.',
  },
  options: { register: REGISTER },
  examples: [
    {
      command: 'apply events.jsonl --register ./register',
      says: { sv: 'Lägg till händelserna i filen.', en: 'Add the events of the file.' },
    },
  ],
  run: async (input) => {
    const [file] = input.words
    const name = textOption(input, 'register')
    if (file === undefined) throw wrong('missing-argument', { name: '<FILE>', verb: 'apply' })
    if (name === undefined) throw wrong('missing-option', { name: '--register' })
    const { loadRegister, registerFolder } = await import('../load/register.ts')
    const { appendEvents } = await import('../load/writeRegister.ts')
    const register = loadRegister(name)
    const known = new Set(register.events.map((event) => event.id))
    const events = readEvents(file, known)
    const written = await appendEvents(registerFolder(name), register.municipality, events)
    if (input.output.json) input.output.value({ events: written })
    else input.output.line(`${written.length} → ${name}`)
    return 0
  },
}

function readEvents(file: string, known: ReadonlySet<string>): readonly RegisterEvent[] {
  const lines = readFileSync(file === '-' ? 0 : file, 'utf8').split('\n')
  const seen = new Set(known)
  return lines.flatMap((line, at): RegisterEvent[] => {
    if (line.trim() === '') return []
    const position = { file, line: at + 1, column: 1 }
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      throw new InputError([
        { code: 'json', severity: 'error', path: [], values: { detail: (error as Error).message }, position },
      ])
    }
    const event = parse(registerSchemas.event, value)
    if (!event.ok) throw new InputError(event.issues.map((issue) => ({ ...issue, position })))
    if (seen.has(event.value.id))
      throw new InputError([
        { code: 'duplicate-id', severity: 'error', path: [], values: { name: event.value.id }, position },
      ])
    seen.add(event.value.id)
    return [event.value as RegisterEvent]
  })
}
