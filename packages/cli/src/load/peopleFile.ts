import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Person } from '@styrkod/store'
import * as z from 'zod'
import { InputError } from '../failure.ts'
import { LOG_ENDING } from './logEnding.ts'

const line = z.object({
  pseudonym: z.string().min(1),
  id: z.string().min(1),
  key: z.base64().transform((text) => new Uint8Array(Buffer.from(text, 'base64'))),
})

/** The file that tells whom the pseudonyms of an exported log stand for: apart, so that it can be kept apart. */
export const peopleFileOf = (file: string): string => `${file.slice(0, -LOG_ENDING.length)}.people.jsonl`

export const personLine = ({ pseudonym, id, key }: Person): string =>
  `${JSON.stringify({ pseudonym, id, key: Buffer.from(key).toString('base64') })}\n`

/** The people of a backup; nobody where their file is not there. */
export function readPeople(file: string): readonly Person[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, at) => (text === '' ? [] : [personAt(file, text, at + 1)]))
}

function personAt(file: string, text: string, at: number): Person {
  const read = line.safeParse(parsed(text))
  if (read.success) return read.data
  const position = { file: relative('', file) || file, line: at, column: 1 }
  throw new InputError([{ code: 'not-a-person', severity: 'error', path: [], values: {}, position }])
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
