import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * @typedef {{ name: string, version: string, private?: boolean, exports?: Record<string, any>, dependencies?: Record<string, string> }} Manifest
 * @typedef {{ short: string, folder: string, manifest: Manifest }} Package
 */

/** The packages that are published. @type {readonly Package[]} */
export const PACKAGES = readdirSync(join(ROOT, 'packages'))
  .sort()
  .map((short) => {
    const folder = join(ROOT, 'packages', short)
    return { short, folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }
  })
  .filter(({ manifest }) => !manifest.private)
