import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '@styrkod/store'
import { wrong } from '../failure.ts'
import { LOG_ENDING } from '../load/logEnding.ts'
import type { Imported } from '../load/logSource.ts'
import { openDatabase, STORAGE, storageOption, type Storage } from '../load/storage.ts'
import { RULESET, textOption } from '../options.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: { added: 'nya av', events: 'händelser', version: 'loggen slutar vid händelse' },
  en: { added: 'new of', events: 'events', version: 'the log ends at event' },
} as const

export const verb: Verb = {
  name: 'import',
  usage: 'import <REGISTER|FILE|DIR> --data DIR|--database URL [--until INSTANT]',
  about: {
    sv: 'Läser in ett register från sin mapp, eller loggar som log export har skrivit, i en lagring: hela loggen eller ingenting. En gång till ändrar inget, och en logg som har vuxit fylls på.',
    en: 'Reads a register from its folder, or logs that log export wrote, into a store: the whole log or nothing. Once more changes nothing, and a log that has grown is added to.',
  },
  options: {
    ...STORAGE,
    ruleset: RULESET,
    until: {
      value: 'INSTANT',
      says: {
        sv: 'bara det som antecknats till och med tidpunkten',
        en: 'only what was recorded up to the instant',
      },
    },
  },
  examples: [
    {
      command: 'import harjedalen/clean --data styrkod-data',
      says: { sv: 'Exempelregistret i inbäddad lagring.', en: 'The example register in embedded storage.' },
    },
    {
      command: 'import backup --data restored --until 2026-03-01T12:00:00Z',
      says: {
        sv: 'Alla loggar ur en säkerhetskopia, som de var vid tidpunkten.',
        en: 'Every log of a backup, as it was at the instant.',
      },
    },
  ],
  run: async (input) => {
    const [name] = input.words
    if (name === undefined) throw wrong('missing-argument', { name: '<REGISTER|FILE|DIR>', verb: 'import' })
    const storage = storageOption(input)
    if (storage === undefined) throw wrong('missing-option', { name: '--data DIR' })
    const until = instantOf(textOption(input, 'until'))
    const imported = await (await readerOf(input, name, until))(storage)
    const words = WORDS[input.language]
    if (input.output.json) input.output.value({ logs: imported })
    else
      for (const one of imported)
        input.output.line(
          `${one.municipality}  ${one.added} ${words.added} ${one.events} ${words.events}; ${words.version} ${one.version}`,
        )
    return 0
  },
}

type Reader = (storage: Storage) => Promise<readonly Imported[]>

/** How to read what a name stands for: a file, every file of a backup, or a register. */
async function readerOf(input: Input, name: string, until: string | undefined): Promise<Reader> {
  const files = logFiles(name)
  if (files.length === 0) {
    if (until !== undefined) throw wrong('until-of-register')
    return registerReader(input, name)
  }
  const [{ exportedLog }, { restoreLog }] = await Promise.all([
    import('../load/exportedLog.ts'),
    import('../load/restoreLog.ts'),
  ])
  const sources = await Promise.all(files.map(exportedLog))
  return (storage) =>
    withDatabase(storage, async (database) => {
      const imported: Imported[] = []
      for (const source of sources) imported.push(await restoreLog(database, source, until))
      return imported
    })
}

async function registerReader(input: Input, name: string): Promise<Reader> {
  const [{ verifiedRegister }, { loadRuleset }, { importRegister }, { namedIn }] = await Promise.all([
    import('../load/verifiedRegister.ts'),
    import('../load/ruleset.ts'),
    import('../load/importRegister.ts'),
    import('@styrkod/server'),
  ])
  const register = verifiedRegister(name)
  const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? register.ruleset)
  return (storage) =>
    withDatabase(storage, async (database) => [await importRegister(database, register, compiled, namedIn)])
}

async function withDatabase<T>(storage: Storage, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(storage, { create: true })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

function logFiles(name: string): readonly string[] {
  if (name.endsWith(LOG_ENDING)) return [name]
  if (!existsSync(name) || !statSync(name).isDirectory() || existsSync(join(name, 'register.yaml'))) return []
  return readdirSync(name)
    .filter((file) => file.endsWith(LOG_ENDING))
    .sort()
    .map((file) => join(name, file))
}

/** An instant in the form that the log keeps. */
function instantOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  if (!isInstant || Number.isNaN(Date.parse(text))) throw wrong('bad-instant', { value: text })
  return new Date(text).toISOString()
}
