import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentProblems, contentsOf } from './contents.mjs'

const FOLDER = fileURLToPath(new URL('../contents/', import.meta.url))

/**
 * What is wrong with the contents of a packed package: what should not be there, what is missing, and what is not in
 * the list that was reviewed, which is written anew when `writing`.
 * @param {string} short @param {string} tarball @param {{ writing: boolean }} options
 * @returns {readonly string[]}
 */
export function checkContents(short, tarball, { writing }) {
  const files = contentsOf(tarball)
  const list = join(FOLDER, `${short}.txt`)
  const reviewed = existsSync(list) ? readFileSync(list, 'utf8').trim().split('\n') : []
  if (writing) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(list, `${files.join('\n')}\n`)
  }
  const drift = writing
    ? []
    : [
        ...files.filter((file) => !reviewed.includes(file)).map((file) => `new in the package: ${file}`),
        ...reviewed.filter((file) => !files.includes(file)).map((file) => `no longer in the package: ${file}`),
      ]
  return [...contentProblems(files), ...drift]
}
