import { readFileSync } from 'node:fs'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/** How the packages are resolved by what they are made for: ESM in Node and in bundlers. */
const RESOLUTIONS = ['node16-esm', 'bundler']

/**
 * What publint and Are The Types Wrong say of a packed package.
 * @param {import('./packages.mjs').Package} one @param {string} tarball
 */
export async function lintPackage({ manifest }, tarball) {
  const data = readFileSync(tarball)
  const buffer = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength)
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true })
  const published = messages.map(
    (message) => `publint: ${formatMessage(message, /** @type {any} */ (pkg), { color: false })}`,
  )
  // A program has no types to be wrong.
  if (!manifest.exports) return published
  const checked = await checkPackage(createPackageFromTarballData(data), { excludeEntrypoints: [/\.json$/, /\*/] })
  const problems = checked.types ? checked.problems : [{ kind: 'no types' }]
  return [
    ...published,
    ...problems
      .filter((problem) => !('resolutionKind' in problem) || RESOLUTIONS.includes(problem.resolutionKind))
      .map((problem) => `types: ${problem.kind} ${'entrypoint' in problem ? problem.entrypoint : ''}`),
  ]
}
