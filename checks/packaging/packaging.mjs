// Packs every package as it would be published and looks at what comes out: `node checks/packaging/packaging.mjs`.
// Its contents, its types, its surface, what it brings along, and whether empty projects can use it. --write takes
// contents and surface as reviewed; --full, or STYRKOD_FULL, tries every kind of project rather than the quick ones.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { billOfMaterials, billProblems } from './src/billOfMaterials.mjs'
import { checkApi } from './src/checkApi.mjs'
import { checkContents } from './src/checkContents.mjs'
import { noticesOf, refusedLicences, staleNotices } from './src/licences.mjs'
import { lintPackage } from './src/lintPackage.mjs'
import { packAll } from './src/packAll.mjs'
import { PACKAGES } from './src/packages.mjs'
import { EMBEDDINGS, embed } from './src/projects.mjs'
import { thirdParty } from './src/thirdParty.mjs'

const writing = process.argv.includes('--write')
const full = process.argv.includes('--full') || Boolean(process.env['STYRKOD_FULL'])

/** The project that is tried every day; the others take a compiler, a bundler or a browser. */
const QUICK = ['node']

let problems = 0
/** @param {string} what @param {readonly string[]} found */
function tell(what, found) {
  problems += found.length
  console.log(`${found.length === 0 ? 'ok    ' : 'FAILED'} ${what}`)
  for (const one of found) console.log(`       ${one}`)
}

const folder = mkdtempSync(join(tmpdir(), 'styrkod-packaging-'))
try {
  const tarballs = packAll(join(folder, 'packed'))
  for (const one of PACKAGES) {
    const tarball = String(tarballs.get(one.short))
    tell(`${one.manifest.name}: contents`, checkContents(one.short, tarball, { writing }))
    tell(`${one.manifest.name}: publint, types`, await lintPackage(one, tarball))
  }
  const stale = checkApi({ writing })
  if (writing) for (const report of stale) console.log(`written: ${report}`)
  else
    tell(
      'surface as reviewed (`pnpm packaging --write` shows the change as a diff)',
      stale.map((report) => `changed: ${report}`),
    )
  const parts = thirdParty()
  tell('licences', [...refusedLicences(parts), ...staleNotices(noticesOf(parts))])
  tell('bill of materials: CycloneDX 1.6', await billProblems(billOfMaterials(parts).json))
  for (const name of full ? Object.keys(EMBEDDINGS) : QUICK)
    tell(
      `empty project: ${name}`,
      await embed(name, tarballs, join(folder, 'projects')).then(
        () => [],
        (error) => [String(error.message)],
      ),
    )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = problems > 0 ? 1 : 0
