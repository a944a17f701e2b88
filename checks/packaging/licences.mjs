// The licences of everything that the packages bring along: `node checks/packaging/licences.mjs [--write]`. Fails on a
// licence that is not on the list below. --write writes THIRD-PARTY.md, and the notices that bundled code asks for.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGES, ROOT } from './src/packages.mjs'
import { thirdParty } from './src/thirdParty.mjs'

/** Licences that put no condition on whoever uses our packages but to keep the notice. */
const ALLOWED = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'MIT-0',
  'Unlicense',
  'CC0-1.0',
  'PostgreSQL',
]

/** An expression is allowed when one of its choices is, and every part of that. @param {string} licence */
const isAllowed = (licence) =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.includes(one.trim())))

/** The text of a package's licence. @param {string} folder */
function textOf(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : undefined
}

const parts = [...thirdParty().values()]
const refused = parts.filter((part) => !isAllowed(part.licence))
for (const { name, version, licence } of refused) console.error(`not on the list: ${name}@${version} (${licence})`)
if (process.argv.includes('--write')) {
  const rows = parts.map(
    ({ name, version, licence, bundledIn }) => `| ${name} | ${version} | ${licence} | ${[...bundledIn].join(', ')} |`,
  )
  writeFileSync(
    join(ROOT, 'THIRD-PARTY.md'),
    `# Packages of others\n\nWhat the published packages depend on or carry inside. Written by \`node checks/packaging/licences.mjs --write\`.\n\n| package | version | licence | inside |\n|---|---|---|---|\n${rows.join('\n')}\n`,
  )
  for (const { short, folder } of PACKAGES) {
    const inside = parts.filter((part) => part.bundledIn.has(short))
    const file = join(folder, 'NOTICES.md')
    if (inside.length === 0 && !existsSync(file)) continue
    const notices = inside.map(
      ({ name, version, licence, folder: place }) => `## ${name} ${version}\n\n${textOf(place) ?? licence}\n`,
    )
    writeFileSync(
      file,
      `# Notices\n\nThis package carries code of the packages below, under these licences.\n\n${notices.join('\n')}`,
    )
  }
}
console.log(`${parts.length} packages, ${refused.length} with a licence that is not on the list`)
process.exitCode = refused.length > 0 ? 1 : 0
