// Builds what is committed twice, in two folders, two time zones and two languages, and compares every packed file:
// `node checks/packaging/reproduce.mjs [--keep]`. The same sources give the same packages, wherever they are built.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackageFromTarballData } from '@arethetypeswrong/core'
import { packAll } from './src/packAll.mjs'
import { ROOT } from './src/packages.mjs'
import { pnpm, run } from './src/run.mjs'

const PLACES = [
  { name: 'first', TZ: 'Europe/Stockholm', LANG: 'sv_SE.UTF-8' },
  { name: 'a-second-and-longer-name', TZ: 'Pacific/Apia', LANG: 'C' },
]

/** @param {string} folder @param {{ name: string, TZ: string, LANG: string }} place */
function buildIn(folder, { name, TZ, LANG }) {
  const root = join(folder, name)
  const env = { ...process.env, TZ, LANG, TURBO_TELEMETRY_DISABLED: '1' }
  run('git', ['clone', '--quiet', '--no-hardlinks', ROOT, root])
  pnpm(['install', '--frozen-lockfile', '--prefer-offline', '--silent'], { cwd: root, env })
  pnpm(['exec', 'turbo', 'run', 'build', '--force', '--filter=./packages/*'], { cwd: root, env })
  return packAll(join(folder, `${name}-packed`), root)
}

/** What does not depend on when it was asked: pnpm writes the dependencies of a manifest in the order it learns of them. @param {string} text */
const inOrder = (text) =>
  JSON.stringify(
    JSON.parse(text, (_, value) => (isObject(value) ? Object.fromEntries(Object.entries(value).sort()) : value)),
  )

/** @param {unknown} value */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The hash of every file of a package. @param {string} tarball */
function hashesOf(tarball) {
  const packed = createPackageFromTarballData(readFileSync(tarball))
  const textOf = (/** @type {string} */ file) =>
    file.endsWith('/package.json') ? inOrder(packed.readFile(file)) : packed.readFile(file)
  return new Map(packed.listFiles().map((file) => [file, createHash('sha256').update(textOf(file)).digest('hex')]))
}

const folder = mkdtempSync(join(tmpdir(), 'styrkod-reproduce-'))
try {
  const [first, second] = PLACES.map((place) => buildIn(folder, place))
  let differing = 0
  for (const [short, tarball] of first ?? []) {
    const [a, b] = [hashesOf(tarball), hashesOf(String(second?.get(short)))]
    const files = [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file))
    const whole = createHash('sha256').update(readFileSync(tarball)).digest('hex')
    console.log(`${files.length === 0 ? 'ok    ' : 'FAILED'} ${short} ${a.size} files, sha256 ${whole}`)
    for (const file of files) console.log(`       differs: ${file}`)
    differing += files.length
  }
  process.exitCode = differing > 0 ? 1 : 0
} finally {
  if (process.argv.includes('--keep')) console.log(folder)
  else rmSync(folder, { recursive: true, force: true })
}
