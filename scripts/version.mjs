// Makes a release ready: versions and changelogs from the changesets, then what is generated from them, the answers that
// the next release is compared with, the surface of the packages, and the licences of what they bring along. `pnpm rehearse` shows a
// pre-release without making one.
import { spawnSync } from 'node:child_process'

/** @param {string} program @param {readonly string[]} args */
function run(program, ...args) {
  const { status } = spawnSync(program, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

run('turbo', 'run', 'build', '--output-logs=errors-only')
run(process.execPath, 'checks/conformance/answers.mjs')
run('changeset', 'version')
run(process.execPath, 'scripts/generate.mjs')
run('turbo', 'run', 'build', '--output-logs=errors-only')
run(process.execPath, 'checks/conformance/answers.mjs', '--write')
run(process.execPath, 'checks/packaging/packaging.mjs', '--write')
run(process.execPath, 'checks/packaging/licences.mjs', '--write')
