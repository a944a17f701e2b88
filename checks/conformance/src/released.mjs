import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../answers/', import.meta.url))

/** The answers of the last release, as they were committed with it. @returns {import('./changedAnswers.mjs').Answers} */
export function readReleased() {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER) : []
  return new Map(files.flatMap((name) => Object.entries(JSON.parse(readFileSync(FOLDER + name, 'utf8')))))
}

/** Writes answers, a file a ruleset and a line a case, so that a change is a line in a review. @param {import('./changedAnswers.mjs').Answers} answers */
export function writeReleased(answers) {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const rulesets = new Set([...answers.keys()].map((id) => id.split(':')[0]))
  for (const ruleset of rulesets) {
    const lines = [...answers]
      .filter(([id]) => id.split(':')[0] === ruleset)
      .map(([id, hashes]) => `  ${JSON.stringify(id)}: [${hashes.map((hash) => JSON.stringify(hash)).join(', ')}]`)
    writeFileSync(`${FOLDER}${ruleset}.json`, `{\n${lines.sort().join(',\n')}\n}\n`)
  }
}
