// Programs from their start to their end, beside one that does nothing.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const PROGRAM = join(dirname(createRequire(import.meta.url).resolve('styrkod/package.json')), 'bin/styrkod.js')

/** One at a time, by the clock: what a child of this process spends is not told. @param {readonly string[]} args @param {RegExp} says */
function program(args, says) {
  const ask = () => spawnSync(process.execPath, args, { encoding: 'utf8' })
  const answer = () => {
    const { status, stdout } = ask()
    return status === 0 && says.test(stdout)
  }
  return { ask, answer, batch: 1, count: 1, isElsewhere: true }
}

export const empty = () => program(['-e', '0'], /^$/)
export const help = () => program([PROGRAM, '--help'], /^ +who /m)
export const who = () => program([PROGRAM, 'who', 'adopt', 'it-strategy', '-r', 'harjedalen'], /\b4\.1\b/)
