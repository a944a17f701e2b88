// Puts the pages of the portal beside the program, so that what is published has them; without what only a debugger reads.
import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const from = join(dirname(fileURLToPath(import.meta.resolve('@styrkod/portal/package.json'))), 'dist')
const to = fileURLToPath(new URL('../dist/portal', import.meta.url))
rmSync(to, { recursive: true, force: true })
cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('.map') })
