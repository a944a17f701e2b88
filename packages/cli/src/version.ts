import { createRequire } from 'node:module'

/** The version of the program, from its package. */
export const version = (): string => (createRequire(import.meta.url)('../package.json') as { version: string }).version

export function printVersion(): 0 {
  process.stdout.write(`${version()}\n`)
  return 0
}
