import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { RegisterEvent } from '@styrkod/core'
import { GENESIS, hashEntry, LOCK, lockFolder, type FolderInUse } from '@styrkod/store'
import { InputError, wrong } from '../failure.ts'
import { replaceFile } from './replaceFile.ts'

/** A line of the log with the hash that its place in the log gives it. */
type Chained = RegisterEvent & { readonly hash: string }

/**
 * Adds events to a register in a folder: whole or not at all, by one writer at a time, each chained to the one before
 * so that a later change shows. Returns the events as they were written.
 */
export async function appendEvents(
  folder: string,
  municipality: string,
  events: readonly RegisterEvent[],
): Promise<readonly Chained[]> {
  const file = join(folder, 'events.jsonl')
  const unlock = lock(folder)
  try {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
    const lines = text.split('\n').filter((line) => line !== '')
    const { brokenAt, last } = followChain(municipality, lines)
    if (brokenAt !== undefined) throw brokenChain(file, brokenAt)
    const chained = chainOnto(municipality, lines.length, last, events)
    const whole = [...lines, ...chained.map((event) => JSON.stringify(event))]
    await replaceFile(file, [whole.map((line) => `${line}\n`).join('')])
    return chained
  } finally {
    unlock()
  }
}

export interface ChainState {
  readonly events: number
  /** How many events, the last ones, carry a hash. */
  readonly chained: number
  /** The first line that is not as it was when it was chained. */
  readonly brokenAt?: number
  /** The hash that the last event has, or would have. */
  readonly last: string
}

/** Whether every event of the log in a folder is as it was when it was chained. */
export function verifyEvents(folder: string, municipality: string): ChainState {
  const file = join(folder, 'events.jsonl')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const lines = text.split('\n').filter((line) => line !== '')
  return { events: lines.length, ...followChain(municipality, lines) }
}

function followChain(municipality: string, lines: readonly string[]): Omit<ChainState, 'events'> {
  let last = GENESIS
  let chained = 0
  for (const [at, line] of lines.entries()) {
    const { hash, ...event } = JSON.parse(line) as RegisterEvent
    const expected = hashOf(municipality, at + 1, last, event)
    // Once a line is chained, every later one must be.
    if (hash === undefined ? chained > 0 : hash !== expected) return { last, chained, brokenAt: at + 1 }
    if (hash !== undefined) chained++
    last = expected
  }
  return { last, chained }
}

const brokenChain = (file: string, line: number): InputError =>
  new InputError([
    {
      code: 'broken-chain',
      severity: 'error',
      path: [],
      values: {},
      position: { file: relative('', file) || file, line, column: 1 },
    },
  ])

const chainOnto = (
  municipality: string,
  position: number,
  last: string,
  events: readonly RegisterEvent[],
): readonly Chained[] => {
  let previous = last
  return events.map((event, at) => {
    previous = hashOf(municipality, position + at + 1, previous, event)
    return { ...event, hash: previous }
  })
}

const hashOf = (municipality: string, position: number, previous: string, event: RegisterEvent): string =>
  hashEntry(municipality, { position, recorded: event.recorded ?? event.day, event, previous })

/** One writer at a time. */
function lock(folder: string): () => void {
  try {
    return lockFolder(folder)
  } catch (error) {
    if ((error as Error).name !== 'FolderInUse') throw error
    const { holder } = error as FolderInUse
    throw wrong('register-locked', { file: join(folder, LOCK), process: holder.pid })
  }
}
