// Every check and every test, in one run: `node scripts/test.mjs [--full]`. Prints `N passed, N failed` last.
// `--full` runs the counts that the everyday run keeps small.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

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

/**
 * Runs a program and gives its exit code; what it prints is shown whole when it is done, so that two at a time can be
 * told apart.
 * @param {readonly string[]} command @param {Record<string, string>} [more] @returns {Promise<number | null>}
 */
function run(command, more = {}) {
  const [program, ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
    /** @type {Buffer[]} */
    const printed = []
    child.stdout.on('data', (chunk) => printed.push(chunk))
    child.stderr.on('data', (chunk) => printed.push(chunk))
    child.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)))
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(printed))
      resolve(status)
    })
  })
}

/** @param {number} started */
const seconds = (started) => ((Date.now() - started) / 1000).toFixed(1)

/** @param {string} name @param {readonly string[]} command @param {Record<string, string>} [more] */
async function check(name, command, more) {
  const started = Date.now()
  const status = await run(command, more)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(started)} s)`)
  if (status === 0) passed++
  else failed++
  return status === 0
}

/** Runs vitest and adds its tests to the count. @param {string} name @param {readonly string[]} args @param {Record<string, string>} [more] */
async function vitest(name, args, more) {
  const folder = mkdtempSync(join(tmpdir(), 'styrkod-test-'))
  const report = join(folder, 'report.json')
  const started = Date.now()
  const reporting = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const status = await run(['vitest', 'run', '--maxWorkers=2', ...reporting, ...args], more)
  const counts = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1, testResults: [] }
  rmSync(folder, { recursive: true, force: true })
  passed += counts.numPassedTests
  failed += counts.numFailedTests + (status !== 0 && counts.numFailedTests === 0 ? 1 : 0)
  console.log(
    `${status === 0 ? 'ok    ' : 'FAILED'} ${name}: ${counts.numPassedTests} passed, ${counts.numFailedTests} failed (${seconds(started)} s)`,
  )
  for (const line of slowest(counts.testResults)) console.log(`       ${line}`)
}

/** The files that took longest, so that whoever adds a test sees where the minutes go. @param {readonly { name: string, startTime: number, endTime: number }[]} files */
const slowest = (files) =>
  files
    .map(({ name, startTime, endTime }) => ({
      name: relative(process.cwd(), name),
      took: (endTime - startTime) / 1000,
    }))
    .filter(({ took }) => took >= 10)
    .sort((a, b) => b.took - a.took)
    .slice(0, 8)
    .map(({ name, took }) => `${took.toFixed(1).padStart(5)} s  ${name}`)

const { execPath } = process

/** What is looked at as it was written: beside it everything is built. */
async function written() {
  await check('lint', ['eslint', '.', '--max-warnings', '0'])
  await check('format', ['prettier', '--check', '--log-level', 'warn', '.'])
}

/** What is looked at as it was built, and what is opened in a browser; beside it, in about as long, the other tests. */
async function checks() {
  await check('types', [execPath, 'scripts/types.mjs'])
  await check('structure', [execPath, 'scripts/structure.mjs'])
  await check('unused code', ['knip', '--no-progress'])
  await check('generated files', [execPath, 'scripts/generate.mjs', '--check'])
  await check('rulesets as fmt writes them', [execPath, 'scripts/formatRulesets.mjs', '--check'])
  await check('packaging', [execPath, 'checks/packaging/packaging.mjs'])
  await check('conformance', [execPath, 'checks/conformance/conformance.mjs'])
  await check('answers since the last release', [execPath, 'checks/conformance/answers.mjs'])
  await vitest('tests in a browser', [], { STYRKOD_TESTS: 'pages' })
}

async function tests() {
  await vitest('tests', [], { STYRKOD_TESTS: 'rest' })
  for (const zone of TIME_ZONES)
    await vitest(`calendar in ${zone}`, ['--project', 'core', ...(full ? [] : DATED)], { TZ: zone })
}

const building = check('build', ['turbo', 'run', 'build', '--output-logs=errors-only'])
await Promise.all([
  building.then((built) => built && tests()),
  written().then(async () => (await building) && checks()),
])
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
