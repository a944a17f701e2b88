import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGES, ROOT } from './packages.mjs'

/** @typedef {import('./thirdParty.mjs').Part} Part */

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

/** The packages whose licence is not on the list. @param {ReadonlyMap<string, Part>} parts */
export const refusedLicences = (parts) =>
  [...parts.values()]
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, version, licence }) => `not on the list: ${name}@${version} (${licence})`)

/** The text of a package's licence. @param {string} folder */
function textOf(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : undefined
}

/**
 * The list of all packages of others, and the notices that bundled code asks for, by the file they stand in.
 * @param {ReadonlyMap<string, Part>} parts @returns {Map<string, string>}
 */
export function noticesOf(parts) {
  const rows = [...parts.values()].map(
    ({ name, version, licence, bundledIn }) => `| ${name} | ${version} | ${licence} | ${[...bundledIn].join(', ')} |`,
  )
  const files = new Map([
    [
      join(ROOT, 'THIRD-PARTY.md'),
      `# Packages of others\n\nWhat the published packages depend on or carry inside. Written by \`node checks/packaging/licences.mjs --write\`.\n\n| package | version | licence | inside |\n|---|---|---|---|\n${rows.join('\n')}\n`,
    ],
  ])
  for (const { short, folder } of PACKAGES) {
    const inside = [...parts.values()].filter((part) => part.bundledIn.has(short))
    const file = join(folder, 'NOTICES.md')
    if (inside.length === 0 && !existsSync(file)) continue
    const notices = inside.map(
      ({ name, version, licence, folder: place }) => `## ${name} ${version}\n\n${textOf(place) ?? licence}\n`,
    )
    files.set(
      file,
      `# Notices\n\nThis package carries code of the packages below, under these licences.\n\n${notices.join('\n')}`,
    )
  }
  return files
}

/** The files that no longer say what is inside. @param {ReadonlyMap<string, string>} files */
export const staleNotices = (files) =>
  [...files]
    .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
    .map(([file]) => `changed: ${file.slice(ROOT.length)} (\`pnpm licences --write\` writes it)`)
