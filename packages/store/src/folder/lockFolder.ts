import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'

/** Another process has the folder open. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
  constructor(
    readonly folder: string,
    readonly holder: { readonly pid: number; readonly host: string },
  ) {
    super(`${folder} is in use by process ${holder.pid} on ${holder.host}`)
  }
}

interface Holder {
  readonly id: string
  readonly pid: number
  readonly host: string
  /** When the process began, as the system tells it: a process id alone may be used again. */
  readonly began: string
}

/** The file that holds the lock of a folder, in it. */
export const LOCK = 'styrkod.lock'

/**
 * Takes a folder for this process alone and gives what releases it. Two processes that write to one lose data without
 * a word, so a second one is refused. A lock whose process is gone is taken over at once.
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(resolve(folder), LOCK)
  const own: Holder = { id: randomUUID(), pid: process.pid, host: hostname(), began: beganOf(process.pid) }
  for (;;) {
    if (claim(file, own)) return () => release(file, own)
    const holder = read(file)
    if (holder === undefined) continue
    if (isAlive(holder)) throw new FolderInUse(folder, holder)
    takeAway(file, holder)
  }
}

/** The lock appears with its contents, or not at all. */
function claim(file: string, own: Holder): boolean {
  const draft = `${file}.${own.id}`
  writeFileSync(draft, JSON.stringify(own))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    unlinkSync(draft)
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Moves a dead process's lock aside; if somebody had taken it over in the meantime, puts theirs back. */
function takeAway(file: string, dead: Holder): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  if (read(aside)?.id === dead.id) rmSync(aside)
  else renameSync(aside, file)
}

function release(file: string, own: Holder): void {
  if (read(file)?.id === own.id) rmSync(file, { force: true })
}

/** A process on another machine cannot be asked, and counts as living. */
function isAlive({ pid, host, began }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return beganOf(pid) === began
}

/** Field 22 of the process's status where the system has one; else nothing to compare. */
function beganOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
