import { join, relative } from 'node:path'
import type { Register } from '@styrkod/core'
import { InputError } from '../failure.ts'
import { loadRegister, registerFolder } from './register.ts'
import { verifyEvents } from './writeRegister.ts'

/** A register whose log is as it was when it was written. */
export function verifiedRegister(name: string): Register {
  const register = loadRegister(name)
  const folder = registerFolder(name)
  const { brokenAt } = verifyEvents(folder, register.municipality)
  if (brokenAt === undefined) return register
  const file = join(folder, 'events.jsonl')
  const position = { file: relative('', file) || file, line: brokenAt, column: 1 }
  throw new InputError([{ code: 'broken-chain', severity: 'error', path: [], values: {}, position }])
}
