// Every check and every test, in one run: `node scripts/test.mjs [--full]`. Prints `N passed, N failed` last.
// `--full` runs the counts that the everyday run keeps small.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const full = process.argv.includes('--full')
const env = {
  ...process.env,
  TURBO_TELEMETRY_DISABLED: '1',
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  ...(full && { STYRKOD_FULL: '1' }),
}
if (!process.stdout.isTTY) delete env.FORCE_COLOR

/** Days and months must come out the same wherever the program runs. */
const TIME_ZONES = ['Europe/Stockholm', 'America/New_York', 'Pacific/Apia']

/** The tests in which a day could come out wrong; the full run takes all of the core's. */
const DATED = [
  'primitives',
  'duties',
  'parameters',
  'register',
  'questions/due',
  'questions/audit',
  'questions/approvals',
]

let passed = 0
let failed = 0

/** @param {string} name @param {readonly string[]} command @param {Record<string, string>} [more] */
function check(name, command, more = {}) {
  const started = Date.now()
  const [program, ...args] = command
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...env, ...more } })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (status === 0) passed++
  else failed++
  return status === 0
}

/** Runs a vitest project and adds its tests to the count. @param {string} name @param {readonly string[]} args @param {Record<string, string>} [more] */
function vitest(name, args, more = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'styrkod-test-'))
  const report = join(folder, 'report.json')
  const started = Date.now()
  const { status } = spawnSync(
    'vitest',
    ['run', '--maxWorkers=2', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`, ...args],
    { stdio: 'inherit', env: { ...env, ...more } },
  )
  const counts = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1 }
  rmSync(folder, { recursive: true, force: true })
  passed += counts.numPassedTests
  failed += counts.numFailedTests + (status !== 0 && counts.numFailedTests === 0 ? 1 : 0)
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name}: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
}

const built = check('build', ['turbo', 'run', 'build', '--output-logs=errors-only'])
if (built) {
  check('types', ['turbo', 'run', 'typecheck', '--output-logs=errors-only'])
  check('lint', ['eslint', '.', '--max-warnings', '0'])
  check('format', ['prettier', '--check', '--log-level', 'warn', '.'])
  check('structure', [process.execPath, 'scripts/structure.mjs'])
  check('unused code', ['knip', '--no-progress'])
  check('generated files', [process.execPath, 'scripts/generate.mjs', '--check'])
  check('conformance', [process.execPath, 'checks/conformance/conformance.mjs'])
  check('answers since the last release', [process.execPath, 'checks/conformance/answers.mjs'])
  check('packaging', [process.execPath, 'checks/packaging/packaging.mjs'])
  vitest('tests', [])
  for (const zone of TIME_ZONES)
    vitest(`calendar in ${zone}`, ['--project', 'core', ...(full ? [] : DATED)], { TZ: zone })
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
