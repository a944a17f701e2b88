import { createRequire } from 'node:module'

export function printVersion(): 0 {
  const { version } = createRequire(import.meta.url)('../package.json') as { version: string }
  process.stdout.write(`${version}\n`)
  return 0
}
