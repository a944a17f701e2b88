// Writes what the packages are made of as CycloneDX 1.6: `node checks/packaging/sbom.mjs [FOLDER]` (release/ when left out).
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { billOfMaterials, billProblems } from './src/billOfMaterials.mjs'
import { ROOT } from './src/packages.mjs'
import { thirdParty } from './src/thirdParty.mjs'

const { components, json } = billOfMaterials(thirdParty())
const problems = await billProblems(json)
for (const problem of problems) console.error(problem)
const folder = process.argv[2] ?? join(ROOT, 'release')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'styrkod.cdx.json'), json)
console.log(`${components} components, CycloneDX 1.6: ${join(folder, 'styrkod.cdx.json')}`)
process.exitCode = problems.length > 0 ? 1 : 0
