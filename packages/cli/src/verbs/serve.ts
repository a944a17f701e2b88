import type { Localized } from '@styrkod/core'
import type { ReminderSettings } from '@styrkod/reminders'
import type { Companion, Settings } from '@styrkod/server'
import { wrong } from '../failure.ts'
import { isPortal, shippedPortal } from '../load/portalFolder.ts'
import { textOption } from '../options.ts'
import type { Input, Verb } from '../verb.ts'
import { SERVE_WORDS as WORDS } from './words/serve.ts'

/** Which setting each option stands for. */
const SETTINGS = {
  host: 'STYRKOD_HOST',
  port: 'STYRKOD_PORT',
  data: 'STYRKOD_DATA',
  rulesets: 'STYRKOD_RULESETS',
  portal: 'STYRKOD_PORTAL',
} as const

/** Who looks at a terminal reads sentences; a log is for whoever keeps it. */
const QUIET = process.stderr.isTTY ? { STYRKOD_LOG: 'error' } : {}

export const verb: Verb = {
  name: 'serve',
  usage: 'serve [--port PORT] [--data DIR] [--rulesets DIR] [--portal DIR|none]  ·  serve --settings',
  about: {
    sv: 'Frågor, register och AuthZEN över HTTP. Utan inställningar: bara på den egna maskinen, med lagring i en mapp. Inställningarna läses ur miljön; --settings visar dem.',
    en: 'Questions, registers and AuthZEN over HTTP. Without settings: on this machine only, stored in a folder. Settings are read from the environment; --settings shows them.',
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
    portal: {
      value: 'DIR|none',
      says: {
        sv: 'mappen med portalens sidor (de som följer med)',
        en: 'the folder of the portal (the one that ships)',
      },
    },
    settings: { says: { sv: 'visa inställningarna i miljön', en: 'show the settings of the environment' } },
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
    const { readSettings, startServer, VARIABLES } = await import('@styrkod/server')
    const { readReminderSettings, REMINDER_VARIABLES } = await import('@styrkod/reminders')
    if (input.options['settings'] === true) return showSettings(input, { ...VARIABLES, ...REMINDER_VARIABLES })
    const read = readSettings({ ...QUIET, ...process.env, ...given(input) }, Object.keys(REMINDER_VARIABLES))
    const reminders = readReminderSettings(process.env, input.language)
    const problems = [
      ...(read.ok ? [] : read.problems.map((one) => `${one.variable} ${one.says[input.language]}`)),
      ...(reminders.kind === 'wrong' ? reminders.problems : []),
    ]
    if (!read.ok || problems.length > 0)
      return complain(
        input,
        problems.map((message) => ({ code: 'bad-setting', message })),
      )
    const settings = withPortal(read.settings)
    const folder = settings.portal?.folder
    const words = WORDS[input.language]
    if (folder !== undefined && !isPortal(folder))
      return complain(input, [
        { code: 'no-portal', message: words.noPortal.replace('{folder}', folder), hint: words.portalWay },
      ])
    // Whoever asks the program to stop while it starts is heard when it has started.
    const stop = stopped()
    try {
      const server = await startServer(
        settings,
        undefined,
        reminders.kind === 'read' ? [remind(reminders.settings)] : [],
      )
      announce(input, server.url, settings)
      await stop
      await server.close()
      return 0
    } catch (error) {
      const found = expected(input, error as Error, settings)
      if (found === undefined) throw error
      return complain(input, found)
    }
  },
}

/** Reminders, for as long as the server runs. */
const remind =
  (settings: ReminderSettings): Companion =>
  async ({ database, ...opened }) => {
    if (!database) throw wrong('reminders-in-memory')
    const { startReminders } = await import('@styrkod/reminders')
    return startReminders(settings, { database, ...opened })
  }

const given = (input: Input): Record<string, string> =>
  Object.fromEntries(
    Object.entries(SETTINGS).flatMap(([option, variable]) => {
      const value = textOption(input, option)
      return value === undefined ? [] : [[variable, value]]
    }),
  )

/** The portal that was asked for; the one that ships where nothing is said. */
function withPortal({ portal, ...settings }: Settings): Settings {
  if (portal?.folder === 'none') return settings
  const folder = portal?.folder ?? shippedPortal()
  return folder === undefined ? settings : { ...settings, portal: { ...portal, folder } }
}

function showSettings({ output, language }: Input, variables: Readonly<Record<string, Localized>>): 0 {
  if (output.json) output.value(Object.entries(variables).map(([name, says]) => ({ name, says: says[language] })))
  else for (const [name, says] of Object.entries(variables)) output.line(`${name.padEnd(28)} ${says[language]}`)
  return 0
}

function announce({ output, language }: Input, url: string, { login, storage, portal }: Settings): void {
  if (output.json) {
    output.value({ url })
    return
  }
  const words = WORDS[language]
  output.line(`${words.listening} ${output.colors.bold(url)}`)
  if (portal) output.line(words.portal, 2)
  if (!login) output.line(words.local, 2)
  if (storage.kind === 'pglite') output.line(words.embedded.replace('{folder}', storage.folder), 2)
}

/** Until somebody asks the program to stop. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

/** What is wrong, and the way out where there is one. */
interface Complaint {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

function complain({ output }: Input, complaints: readonly Complaint[]): 2 {
  if (output.json) process.stderr.write(`${JSON.stringify({ errors: complaints })}\n`)
  else
    for (const { message, hint } of complaints)
      process.stderr.write(`${message}\n${hint === undefined ? '' : `  ${hint}\n`}`)
  return 2
}

/** What may be wrong at start through no fault of the program. */
function expected(input: Input, error: Error, { host, port, storage }: Settings): readonly Complaint[] | undefined {
  const words = WORDS[input.language]
  const { code } = error as NodeJS.ErrnoException
  const portIs = (text: string): string => text.replace('{port}', String(port))
  if (error.name === 'FolderInUse') {
    const { folder, holder } = error as Error & { folder: string; holder: { pid: number; host: string } }
    const message = words.inUse
      .replace('{folder}', folder)
      .replace('{pid}', String(holder.pid))
      .replace('{host}', holder.host)
    return [{ code: 'folder-in-use', message, hint: words.wayOut }]
  }
  if (error.name === 'RulesetsInvalid')
    return (error as Error & { problems: readonly string[] }).problems.map((message) => ({ code: 'ruleset', message }))
  if (code === 'EADDRINUSE') return [{ code: 'port-taken', message: portIs(words.taken), hint: words.otherPort }]
  if (code === 'EACCES' && (error as NodeJS.ErrnoException).syscall === 'listen')
    return [{ code: 'port-forbidden', message: portIs(words.forbidden), hint: words.otherPort }]
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return storage.kind === 'postgres' && code === 'ENOTFOUND'
      ? [databaseComplaint(words, error)]
      : [{ code: 'no-address', message: words.noAddress.replace('{host}', host) }]
  return storage.kind === 'postgres' && code !== undefined ? [databaseComplaint(words, error)] : undefined
}

/** Several attempts at one host are one error with the attempts inside. */
function databaseComplaint(words: (typeof WORDS)['sv' | 'en'], error: Error): Complaint {
  const first = error instanceof AggregateError ? (error.errors[0] as Error) : error
  return { code: 'database', message: words.database.replace('{detail}', first.message), hint: words.databaseWay }
}
