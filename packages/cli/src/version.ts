import { createRequire } from 'node:module'
import { writeOut } from './output/standardOutput.ts'

/** The version of the program, from its package. */
export const version = (): string => (createRequire(import.meta.url)('../package.json') as { version: string }).version

export function printVersion(): 0 {
  writeOut(`${version()}\n`)
  return 0
}
