import { readFileSync } from 'node:fs'
import { createPackageFromTarballData } from '@arethetypeswrong/core'

/** What never belongs in a package: our sources, tests and settings. */
const NOT_OURS_TO_SHIP = [
  /\.test\./,
  /(^|\/)src\//,
  /(^|\/)test\//,
  /tsconfig/,
  /tsup\.config/,
  /vitest\.config/,
  /\.turbo/,
  /\.env/,
]

/** What every package has for whoever finds it. */
const EXPECTED = ['package.json', 'README.md', 'LICENSE']

/**
 * The files of a tarball, in order; parts that a bundler names after their contents are called `*`.
 * @param {string} tarball
 */
export function contentsOf(tarball) {
  const files = createPackageFromTarballData(readFileSync(tarball)).listFiles()
  const within = files.map((file) => file.replace(/^\/?node_modules\/(@[^/]+\/)?[^/]+\//, ''))
  return [...new Set(within.map((file) => file.replace(/-[A-Za-z0-9_-]{8}(\.d\.ts|\.c?js)$/, '-*$1')))].sort()
}

/** What is wrong with the contents of a package. @param {readonly string[]} files */
export const contentProblems = (files) => [
  ...files.filter((file) => NOT_OURS_TO_SHIP.some((pattern) => pattern.test(file))).map((file) => `ships ${file}`),
  ...EXPECTED.filter((file) => !files.includes(file)).map((file) => `has no ${file}`),
]
