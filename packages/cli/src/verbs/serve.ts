import type { Language } from '@styrkod/core'
import { textOption } from '../options.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    listening: 'Styrkod svarar på',
    local: 'Ingen inloggning är inställd: servern nås bara från den här maskinen, och den som når den får göra allt.',
    embedded:
      'Inbäddad lagring i {folder}: det som kvitterats överlever att processen dör, men kanske inte ett strömavbrott.',
    inUse: 'mappen {folder} används redan av process {pid} på {host}',
    wayOut: 'stäng den andra servern, välj en annan mapp med --data, eller dela en PostgreSQL med DATABASE_URL',
    taken: 'porten {port} är upptagen',
    otherPort: 'välj en annan med --port',
  },
  en: {
    listening: 'Styrkod answers at',
    local:
      'No login is set: the server can be reached from this machine only, and whoever reaches it may do everything.',
    embedded:
      'Embedded storage in {folder}: what is acknowledged survives a killed process, and perhaps not a power cut.',
    inUse: 'the folder {folder} is in use by process {pid} on {host}',
    wayOut: 'stop the other server, choose another folder with --data, or share a PostgreSQL with DATABASE_URL',
    taken: 'port {port} is taken',
    otherPort: 'choose another with --port',
  },
} as const

/** Which setting each option stands for. */
const SETTINGS = {
  host: 'STYRKOD_HOST',
  port: 'STYRKOD_PORT',
  data: 'STYRKOD_DATA',
  rulesets: 'STYRKOD_RULESETS',
} as const

export const verb: Verb = {
  name: 'serve',
  usage: 'serve [--port PORT] [--data DIR] [--rulesets DIR]',
  about: {
    sv: 'Frågor, register och AuthZEN över HTTP. Utan inställningar: bara på den egna maskinen, med lagring i en mapp. Inställningarna läses ur miljön: DATABASE_URL, STYRKOD_ISSUER, STYRKOD_AUDIENCE och flera till.',
    en: 'Questions, registers and AuthZEN over HTTP. Without settings: on this machine only, stored in a folder. Settings are read from the environment: DATABASE_URL, STYRKOD_ISSUER, STYRKOD_AUDIENCE and others.',
  },
  options: {
    port: { value: 'PORT', says: { sv: 'porten (8080)', en: 'the port (8080)' } },
    host: {
      value: 'HOST',
      says: { sv: 'adressen att lyssna på (127.0.0.1)', en: 'the address to listen on (127.0.0.1)' },
    },
    data: {
      value: 'DIR',
      says: { sv: 'mappen för inbäddad lagring (styrkod-data)', en: 'the folder of embedded storage (styrkod-data)' },
    },
    rulesets: {
      value: 'DIR',
      says: {
        sv: 'mapp med egna regelverk, en undermapp var',
        en: 'a folder with rulesets of your own, a sub-folder each',
      },
    },
  },
  examples: [
    { command: 'serve --port 8080', says: { sv: 'Prova på den egna maskinen.', en: 'Try it on your own machine.' } },
    {
      command: 'serve --rulesets ./regelverk',
      says: {
        sv: 'Med egna regelverk, som läses om när de ändras.',
        en: 'With rulesets of your own, read again when they change.',
      },
    },
  ],
  run: async (input) => {
    const { readSettings, startServer } = await import('@styrkod/server')
    const read = readSettings({ ...process.env, ...given(input) })
    if (!read.ok) return complain(read.problems.map((one) => `${one.variable}: ${one.says[input.language]}`))
    const { settings } = read
    try {
      const server = await startServer(settings)
      announce(input, server.url, settings)
      await stopped()
      await server.close()
      return 0
    } catch (error) {
      const lines = expected(error as Error, input.language, settings.port)
      if (lines === undefined) throw error
      return complain(lines)
    }
  },
}

const given = (input: Input): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SETTINGS).flatMap(([option, variable]) => {
      const value = textOption(input, option)
      return value === undefined ? [] : [[variable, value]]
    }),
  )

function announce(
  { output, language }: Input,
  url: string,
  {
    login,
    storage,
  }: { readonly login?: unknown; readonly storage: { readonly kind: string; readonly folder?: string } },
): void {
  if (output.json) {
    output.value({ url })
    return
  }
  const words = WORDS[language]
  output.line(`${words.listening} ${output.colors.bold(url)}`)
  if (!login) output.line(words.local, 2)
  if (storage.kind === 'pglite') output.line(words.embedded.replace('{folder}', storage.folder ?? ''), 2)
}

/** Until somebody asks the program to stop. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

function complain(lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`)
  return 2
}

/** What may be wrong at start through no fault of the program, and the way out. */
function expected(error: Error, language: Language, port: number): readonly string[] | undefined {
  const words = WORDS[language]
  if (error.name === 'FolderInUse') {
    const { folder, holder } = error as Error & { folder: string; holder: { pid: number; host: string } }
    const place = words.inUse
      .replace('{folder}', folder)
      .replace('{pid}', String(holder.pid))
      .replace('{host}', holder.host)
    return [place, `  ${words.wayOut}`]
  }
  if (error.name === 'RulesetsInvalid') return (error as Error & { problems: readonly string[] }).problems
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return [words.taken.replace('{port}', String(port)), `  ${words.otherPort}`]
  return undefined
}
