import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGES, ROOT } from './packages.mjs'
import { pnpm } from './run.mjs'

/**
 * Packs every package as it would be published, and gives the file of each by its short name.
 * @param {string} folder @param {string} [root] another place where the workspace stands
 * @returns {Map<string, string>}
 */
export function packAll(folder, root = ROOT) {
  mkdirSync(folder, { recursive: true })
  pnpm(['--recursive', '--filter', './packages/*', 'pack', '--pack-destination', folder], {
    cwd: root,
    env: { ...process.env, npm_config_verify_deps_before_run: 'false' },
  })
  const made = readdirSync(folder)
  return new Map(
    PACKAGES.map(({ short, manifest }) => {
      const stem = manifest.name.replace('@', '').replace('/', '-')
      const file = made.find((name) => name === `${stem}-${manifest.version}.tgz`)
      if (!file) throw new Error(`${manifest.name} was not packed`)
      // Without the version, so that what installs it need not know it.
      const target = join(folder, `${short}.tgz`)
      renameSync(join(folder, file), target)
      return [short, target]
    }),
  )
}
