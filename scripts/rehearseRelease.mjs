// Rehearses a pre-release in a copy of what is committed, and publishes nothing: which packages would get which version,
// and what their changelogs would say.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const changeset = join(root, 'node_modules/.bin/changeset')

/** @param {string} folder @param {string} program @param {readonly string[]} args */
function run(folder, program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`)
}

const folder = mkdtempSync(join(tmpdir(), 'styrkod-release-'))
try {
  run(root, 'git', 'clone', '--quiet', '--no-hardlinks', root, folder)
  run(folder, changeset, 'pre', 'enter', 'next')
  run(folder, changeset, 'version')
  for (const short of readdirSync(join(folder, 'packages'))) {
    const read = (/** @type {string} */ place) =>
      JSON.parse(readFileSync(join(place, 'packages', short, 'package.json'), 'utf8'))
    const { name, version } = read(folder)
    console.log(`${name} ${read(root).version} → ${version}`)
    const changelog = join(folder, 'packages', short, 'CHANGELOG.md')
    if (existsSync(changelog)) console.log(readFileSync(changelog, 'utf8').split('\n').slice(3).join('\n'))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
