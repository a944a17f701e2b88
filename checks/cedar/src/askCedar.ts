import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface CedarCase {
  readonly when: string
  readonly contexts: readonly Readonly<Record<string, string | number | boolean>>[]
}

/** What Cedar answers for each context of each condition. */
export function askCedar(policies: readonly CedarCase[]): readonly (readonly boolean[])[] {
  const judge = fileURLToPath(new URL('./judge.mjs', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-turbo-inline-js-wasm-calls', judge], {
    input: JSON.stringify({ policies }),
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as boolean[][]
}
