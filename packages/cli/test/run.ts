import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../bin/styrkod.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly json: <T = unknown>() => T
}

/** Runs the program as a user would, with what it prints and its exit code. */
export function styrkod(args: readonly string[], input?: string, more: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'], NO_COLOR: '1', ...more },
    maxBuffer: 1e9,
  })
  return { code: status, out: stdout, err: stderr, json: <T>() => JSON.parse(stdout) as T }
}
