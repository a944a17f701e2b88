import type { LogEntry } from '@styrkod/store'
import { wrong } from '../failure.ts'
import { logPlace } from '../load/logPlace.ts'
import { MUNICIPALITY } from '../load/municipalityOption.ts'
import { STORAGE } from '../load/storage.ts'
import type { Verified } from '../load/verifyLogs.ts'
import { textOption } from '../options.ts'
import type { Input, Verb } from '../verb.ts'
import { LOG_WORDS as WORDS } from './words/log.ts'

const ACTIONS = ['verify', 'show', 'export'] as const

/** How many events are shown where nothing is said. */
const SHOWN = 20

export const verb: Verb = {
  name: 'log',
  usage: `log ${ACTIONS.join('|')} [REGISTER|DIR|FILE] [--data DIR] [--database URL] [--municipality CODE]`,
  about: {
    sv: 'Loggen: verify följer kedjan från första händelsen till den sista och säger om något har ändrats; show visar händelserna; export skriver loggen till en fil per kommun, som säkerhetskopia.',
    en: 'The log: verify follows the chain from the first event to the last and tells whether anything has been changed; show shows the events; export writes the log to a file per municipality, as a backup.',
  },
  options: {
    ...STORAGE,
    municipality: MUNICIPALITY,
    anchor: {
      value: 'N:HASH',
      says: {
        sv: 'verify: en punkt som noterats tidigare och skall finnas kvar',
        en: 'verify: a point noted earlier that must still be there',
      },
    },
    after: { value: 'N', says: { sv: 'show: händelser efter den N:te', en: 'show: events after the Nth' } },
    limit: { value: 'N', says: { sv: `show: högst så många (${SHOWN})`, en: `show: at most so many (${SHOWN})` } },
    to: { value: 'DIR', says: { sv: 'export: mappen att skriva till', en: 'export: the folder to write to' } },
  },
  examples: [
    {
      command: 'log verify harjedalen/clean',
      says: { sv: 'Är exempelregistret som det skrevs?', en: 'Is the example register as it was written?' },
    },
    {
      command: 'log show --data styrkod-data --municipality 2361 --limit 5',
      says: { sv: 'De första fem händelserna i lagringen.', en: 'The first five events of the store.' },
    },
    {
      command: 'log export --data styrkod-data --to backup',
      says: {
        sv: 'En fil per kommun, som import läser tillbaka.',
        en: 'A file per municipality, which import reads back.',
      },
    },
  ],
  run: (input) => {
    const [action, place] = input.words
    switch (action) {
      case 'verify':
        return verify(input, place)
      case 'show':
        return show(input, place)
      case 'export':
        return exportTo(input, place)
      case undefined:
        throw wrong('missing-argument', { name: ACTIONS.join('|'), verb: 'log' })
      default:
        throw wrong('not-a-value', { path: 'log', value: action, values: ACTIONS })
    }
  },
}

async function verify(input: Input, word: string | undefined): Promise<number> {
  const { verifyLogs } = await import('../load/verifyLogs.ts')
  const place = logPlace(input, word)
  const verified = await anchored(input, place, await verifyLogs(input, place))
  if (input.output.json) input.output.value({ ok: verified.every((one) => one.ok), logs: verified })
  else for (const one of verified) renderVerified(input, one)
  return verified.every((one) => one.ok) ? 0 : 1
}

/** A log that has lost its end is whole as far as it goes: only a point noted elsewhere tells. */
async function anchored(
  input: Input,
  place: ReturnType<typeof logPlace>,
  verified: readonly Verified[],
): Promise<readonly Verified[]> {
  const anchor = textOption(input, 'anchor')
  if (anchor === undefined) return verified
  const [, at, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(anchor) ?? []
  if (at === undefined) throw wrong('not-a-value', { path: '--anchor', value: anchor, values: ['N:HASH'] })
  if (verified.length > 1) throw wrong('which-municipality', { known: verified.map((one) => one.municipality) })
  const [one] = verified
  if (!one?.ok) return verified
  const { readEntries } = await import('../load/readEntries.ts')
  const [entry] = await readEntries(input, place, { after: Number(at) - 1, limit: 1 })
  return entry?.hash === hash ? verified : [{ ...one, ok: false, position: Number(at), problem: 'anchor' }]
}

function renderVerified({ output, language }: Input, one: Verified): void {
  const words = WORDS[language]
  const name = output.colors.bold(one.municipality)
  if (!one.ok) {
    const problem = words.problems[one.problem as keyof typeof words.problems] ?? one.problem
    output.line(`${name}  ${output.colors.red(words.broken)} ${one.position}: ${problem}`)
    if (one.file !== undefined) output.line(`${one.file}:${one.position}`, 2)
    return
  }
  output.line(`${name}  ${output.colors.green(words.whole)}, ${one.events} ${words.events}`)
  if (one.chained < one.events) output.line(output.colors.yellow(`${one.events - one.chained} ${words.unchained}`), 2)
  if (one.hash !== undefined) output.line(`${words.anchor} ${one.events}:${one.hash}`, 2)
}

async function show(input: Input, word: string | undefined): Promise<number> {
  const { readEntries } = await import('../load/readEntries.ts')
  const range = { after: numberOption(input, 'after', 0), limit: numberOption(input, 'limit', SHOWN) }
  const entries = await readEntries(input, logPlace(input, word), range)
  if (input.output.json) input.output.value({ entries })
  else for (const entry of entries) renderEntry(input, entry)
  return 0
}

function numberOption(input: Input, name: string, fallback: number): number {
  const text = textOption(input, name)
  if (text === undefined) return fallback
  if (!/^\d{1,9}$/.test(text)) throw wrong('not-a-value', { path: `--${name}`, value: text, values: ['N'] })
  return Number(text)
}

function renderEntry({ output, language }: Input, { position, recorded, by, event, hash }: LogEntry): void {
  const { colors } = output
  const words = WORDS[language]
  const who = [event.actor, event.role].filter((one) => one !== undefined).join(' / ')
  const what = `${event.action} ${event.object.type}:${event.object.id}${event.edition ? ` (${event.edition})` : ''}`
  output.line(`${colors.bold(String(position))}  ${event.day}  ${colors.cyan(who || '–')}  ${what}`)
  const written = `${words.recorded} ${recorded}${by === undefined ? '' : ` ${words.by} ${by}`}`
  output.line(colors.dim(`${event.id}  ${written}  ${hash.slice(0, 12)}`), 4)
}

async function exportTo(input: Input, word: string | undefined): Promise<number> {
  const folder = textOption(input, 'to')
  if (folder === undefined) throw wrong('missing-option', { name: '--to' })
  const place = logPlace(input, word)
  if (place.kind !== 'store') throw wrong('no-data', { folder: word ?? '' })
  const [{ withStore }, { exportLogs }, { municipalitiesOf }] = await Promise.all([
    import('../load/withStore.ts'),
    import('../load/exportLogs.ts'),
    import('../load/municipalityOption.ts'),
  ])
  const exported = await withStore(place.storage, async (store) =>
    exportLogs(store, await municipalitiesOf(input, store), folder),
  )
  const words = WORDS[input.language]
  if (input.output.json) input.output.value({ logs: exported })
  else for (const one of exported) input.output.line(`${one.municipality}  ${one.events} ${words.events} → ${one.file}`)
  return 0
}
