// Checks the types of every package in one run of the compiler: `node scripts/types.mjs`. Reads what the packages
// declare, so they must be built.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = join(dirname(fileURLToPath(import.meta.resolve('typescript-native/package.json'))), 'bin/tsc')
const projects = ['packages', 'apps', 'checks']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name, 'tsconfig.json')))
  .filter((path) => existsSync(join(root, path)))

const { status } = spawnSync(process.execPath, [compiler, '--build', ...projects], { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
