// The licences of everything that the packages bring along: `node checks/packaging/licences.mjs [--write]`. Fails on a
// licence that is not on the list. --write writes THIRD-PARTY.md, and the notices that bundled code asks for.
import { writeFileSync } from 'node:fs'
import { noticesOf, refusedLicences } from './src/licences.mjs'
import { thirdParty } from './src/thirdParty.mjs'

const parts = thirdParty()
const refused = refusedLicences(parts)
for (const one of refused) console.error(one)
if (process.argv.includes('--write')) for (const [file, text] of noticesOf(parts)) writeFileSync(file, text)
console.log(`${parts.size} packages, ${refused.length} with a licence that is not on the list`)
process.exitCode = refused.length > 0 ? 1 : 0
