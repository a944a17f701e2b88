import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Register, RegisterEvent } from '@styrkod/core'
import { parse, registerSchemas } from '@styrkod/core/schema'
import { readYaml } from '@styrkod/exchange/yaml'
import { InputError, wrong, type PlacedIssue } from '../failure.ts'
import { dataFile } from './data.ts'
import { LARGEST_FILE } from './limits.ts'

/** A register from its folder, from its `register.yaml`, or one of the examples by `municipality/variant`. */
export function loadRegister(name: string): Register {
  const folder = registerFolder(name)
  const headFile = join(folder, 'register.yaml')
  const shown = (file: string): string => relative('', file) || file
  if (!existsSync(headFile)) throw wrong('missing-file', { file: shown(headFile) })
  const read = readYaml(shown(headFile), readFileSync(headFile, 'utf8'))
  if (!read.ok) throw new InputError(read.issues)
  const head = parse(registerSchemas.registerHead, read.file.value)
  if (!head.ok) throw new InputError(head.issues.map((issue) => ({ ...issue, position: read.file.locate(issue.path) })))
  const { municipality, ruleset, since, invented, title } = head.value
  return {
    municipality,
    ruleset,
    since,
    events: readEvents(join(folder, 'events.jsonl'), shown),
    ...(invented !== undefined && { invented }),
    ...(title !== undefined && { title }),
  }
}

/** The folder of a register, from its name. */
export function registerFolder(name: string): string {
  if (existsSync(name)) return statSync(name).isDirectory() ? name : dirname(name)
  const shipped = dataFile(join('registers', name))
  if (/^[a-z]+\/[a-z]+$/.test(name) && existsSync(shipped)) return shipped
  throw wrong('unknown-register', { name })
}

function readEvents(file: string, shown: (file: string) => string): readonly RegisterEvent[] {
  if (!existsSync(file)) return []
  if (statSync(file).size > LARGEST_FILE) throw wrong('file-too-large', { limit: LARGEST_FILE })
  const issues: PlacedIssue[] = []
  const events: RegisterEvent[] = []
  const ids = new Set<string>()
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    const position = { file: shown(file), line: at + 1, column: 1 }
    const value = parseLine(line)
    if (value instanceof Error) {
      issues.push({ code: 'json', severity: 'error', path: [], values: { detail: value.message }, position })
      continue
    }
    const event = parse(registerSchemas.event, value)
    if (!event.ok) issues.push(...event.issues.map((issue) => ({ ...issue, position })))
    else if (ids.has(event.value.id))
      issues.push({ code: 'duplicate-id', severity: 'error', path: [], values: { name: event.value.id }, position })
    else {
      ids.add(event.value.id)
      events.push(event.value as RegisterEvent)
    }
  }
  if (issues.length > 0) throw new InputError(issues)
  return events
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    return error as Error
  }
}
