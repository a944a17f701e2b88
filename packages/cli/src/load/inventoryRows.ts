import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { readFacts, type CompiledRuleset, type Json } from '@styrkod/core'
import type { InventoryRow } from '@styrkod/core/inventory'
import { InputError, wrong } from '../failure.ts'
import { LARGEST_FILE, LONGEST_LINE } from './limits.ts'

/** How much is read at a time. */
const CHUNK = 1 << 18

/** Some rows of an inventory, and how many bytes of it have been read with them. */
interface RowsRead {
  readonly rows: readonly InventoryRow[]
  readonly bytes: number
}

export interface InventoryFile {
  /** How many bytes there are, where that is known. */
  readonly size: number | undefined
  readonly read: (compiled: CompiledRuleset, type: string) => AsyncIterable<RowsRead>
}

/** An inventory as JSON lines, as a table, or as one JSON array; `-` is JSON lines on standard input. */
export function inventoryFile(name: string): InventoryFile {
  if (name === '-') return { size: undefined, read: () => rowsOfLines('-', chunksOf(process.stdin)) }
  if (!existsSync(name) || statSync(name).isDirectory()) throw wrong('missing-file', { file: name })
  const { size } = statSync(name)
  const open = () => chunksOf(createReadStream(name, { highWaterMark: CHUNK }))
  if (name.endsWith('.csv')) return { size, read: (compiled, type) => rowsOfTable(name, open(), compiled, type) }
  if (!name.endsWith('.json')) return { size, read: () => rowsOfLines(name, open()) }
  if (size > LARGEST_FILE) throw wrong('file-too-large', { limit: LARGEST_FILE })
  return { size, read: () => rowsOfArray(name, size) }
}

interface Chunk {
  readonly text: string
  readonly bytes: number
}

/** Pieces of text, none of which ends within a character. */
async function* chunksOf(stream: AsyncIterable<unknown>): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder()
  let bytes = 0
  for await (const one of stream) {
    const piece = one as Uint8Array
    bytes += piece.length
    yield { text: decoder.decode(piece, { stream: true }), bytes }
  }
  yield { text: decoder.decode(), bytes }
}

async function* rowsOfLines(file: string, chunks: AsyncIterable<Chunk>): AsyncGenerator<RowsRead> {
  let rest = ''
  let line = 0
  let end = 0
  for await (const { text, bytes } of chunks) {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    if (rest.length > LONGEST_LINE) throw wrong('file-too-large', { limit: LONGEST_LINE })
    yield { rows: rowsIn(file, lines, line), bytes }
    line += lines.length
    end = bytes
  }
  yield { rows: rowsIn(file, [rest], line), bytes: end }
}

function rowsIn(file: string, lines: readonly string[], before: number): readonly InventoryRow[] {
  const rows: InventoryRow[] = []
  for (const [at, line] of lines.entries())
    if (line.trim() !== '') rows.push(rowOf(parsed(line, file, before + at + 1), file, before + at + 1))
  return rows
}

function parsed(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw placed(file, line, 'json', { detail: (error as Error).message })
  }
}

/** An object with an id; whatever else it has are its facts. */
function rowOf(value: unknown, file: string, line: number): InventoryRow {
  if (typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string')
    return value as InventoryRow
  throw placed(file, line, 'row-without-id', {})
}

const placed = (file: string, line: number, code: string, values: Readonly<Record<string, Json>>): InputError =>
  new InputError([{ code, severity: 'error', path: [], values, position: { file, line, column: 1 } }])

/** One array, read whole. */
async function* rowsOfArray(file: string, size: number): AsyncGenerator<RowsRead> {
  const value = parsed(readFileSync(file, 'utf8'), file, 1)
  if (!Array.isArray(value)) throw wrong('not-an-inventory', { name: file })
  yield { rows: value.map((one) => rowOf(one, file, 1)), bytes: size }
}

/** How many rows of a table are handed on at a time. */
const MANY = 1024

/** A table with a column of ids; what the others hold is read by what the facts of that name are. */
async function* rowsOfTable(
  file: string,
  chunks: AsyncIterable<Chunk>,
  compiled: CompiledRuleset,
  type: string,
): AsyncGenerator<RowsRead> {
  const { isTableError, tableRecords } = await import('./tableRecords.ts')
  let read = 0
  async function* texts(): AsyncGenerator<string> {
    for await (const { text, bytes } of chunks) {
      read = bytes
      yield text
    }
  }
  let line = 0
  let columns: readonly TableColumn[] = []
  let rows: InventoryRow[] = []
  try {
    for await (const record of tableRecords(texts())) {
      if (line++ === 0) columns = record.map((name) => ({ name, read: cellReader(compiled, type, name) }))
      else rows.push(rowOf(Object.fromEntries(columns.map((one, at) => [one.name, one.read(record[at]!)])), file, line))
      if (rows.length < MANY) continue
      yield { rows, bytes: read }
      rows = []
    }
  } catch (error) {
    if (!isTableError(error)) throw error
    throw placed(file, error.lines ?? line, 'bad-table', { detail: error.message })
  }
  yield { rows, bytes: read }
}

interface TableColumn {
  readonly name: string
  readonly read: (text: string) => Json | undefined
}

/**
 * What a cell of a column says; nothing where it is empty. The same text is read once: most of what stands in a column
 * stands there often.
 */
function cellReader(compiled: CompiledRuleset, type: string, name: string): TableColumn['read'] {
  if (name === 'id') return (text) => (text === '' ? undefined : text)
  const path = `object.${name}`
  const known = new Map<string, Json>()
  return (text) => {
    if (text === '') return undefined
    const before = known.get(text)
    if (before !== undefined) return before
    const value = readFacts(compiled, type, { [path]: [text] })[path]!
    if (known.size > MANY) known.clear()
    known.set(text, value)
    return value
  }
}
