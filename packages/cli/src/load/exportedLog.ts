import { createReadStream, statSync } from 'node:fs'
import { relative } from 'node:path'
import { createInterface } from 'node:readline'
import { registerSchemas } from '@styrkod/core/schema'
import type { Head, LogEntry, NewLog } from '@styrkod/store'
import * as z from 'zod'
import { InputError, type Position } from '../failure.ts'
import type { LogSource, PlacedEntry } from './logSource.ts'
import { peopleFileOf, readPeople } from './peopleFile.ts'
import { verifiedEntries } from './verifiedEntries.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

const firstLine = z.object({
  styrkod: z.literal('log'),
  format: z.literal(1),
  head: z.object({
    municipality: z.string().regex(/^\d{4}$/),
    ruleset: z.string().min(1),
    since: z.string().min(1),
    title: z.string().optional(),
    invented: z.boolean().optional(),
    version: z.int().min(0),
    hash,
  }),
})

const entryLine = z.object({
  position: z.int().min(1),
  recorded: z.string().min(1),
  by: z.string().optional(),
  event: registerSchemas.event,
  previous: hash,
  hash,
})

/** What an exported log is about, and where it ends. */
type ExportedHead = NewLog & Pick<Head, 'version' | 'hash'>

/** The first line of an exported log. */
export function headLine({ people: _people, forgotten: _forgotten, ...head }: Head): string {
  return `${JSON.stringify({ styrkod: 'log', format: 1, head })}\n`
}

/** A log that `log export` wrote. A file that is cut off, changed or added to is refused where it is read. */
export async function exportedLog(file: string): Promise<LogSource & { readonly head: ExportedHead }> {
  const lines = linesOf(file)
  const first = await lines.next()
  await lines.return(undefined)
  const position = placeOf(file, 1)
  const head = checked(firstLine, first.value as string | undefined, position).head as ExportedHead
  const { version, hash: last, ...log }: ExportedHead = head
  return {
    head,
    log,
    people: readPeople(peopleFileOf(file)),
    entries: async function* () {
      let end: LogEntry | undefined
      for await (const entry of verifiedEntries(head.municipality, placedEntries(file))) yield (end = entry)
      if ((end?.position ?? 0) !== version || (end !== undefined && end.hash !== last))
        throw new InputError([
          {
            code: 'log-cut-off',
            severity: 'error',
            path: [],
            values: { found: end?.position ?? 0, expected: version },
            position: placeOf(file, (end?.position ?? 0) + 1),
          },
        ])
    },
  }
}

async function* placedEntries(file: string): AsyncGenerator<PlacedEntry> {
  let line = 0
  for await (const text of linesOf(file)) {
    if (++line === 1 || text === '') continue
    const position = placeOf(file, line)
    yield { entry: checked(entryLine, text, position) as LogEntry, position }
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const place = placeOf(file, 1)
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new InputError([{ code: 'missing-file', severity: 'error', path: [], values: { file: place.file } }])
  yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })
}

const placeOf = (file: string, line: number): Position => ({ file: relative('', file) || file, line, column: 1 })

function checked<T>(schema: z.ZodType<T>, text: string | undefined, position: Position): T {
  const read = schema.safeParse(parsed(text))
  if (!read.success) throw new InputError([{ code: 'not-a-log', severity: 'error', path: [], values: {}, position }])
  return read.data
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
