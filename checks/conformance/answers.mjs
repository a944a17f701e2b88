// Holds the answers of the corpus against those of the last release: `node checks/conformance/answers.mjs [--write] [--json]`.
// Names every answer that changed. A changed answer is never a patch: without a minor or major changeset it exits with 1.
// --write takes the answers as they are now for those of the release that is being made.
import { readCorpus } from './src/corpus.mjs'
import { answersOf } from './src/answersOf.mjs'
import { changedAnswers } from './src/changedAnswers.mjs'
import { plannedBumps } from './src/plannedBumps.mjs'
import { readReleased, writeReleased } from './src/released.mjs'

/** The packages that an answer comes from. */
const ANSWERING = ['@styrkod/core', '@styrkod/rulesets']

const now = answersOf(readCorpus())
if (process.argv.includes('--write')) {
  writeReleased(now)
  console.log(`${now.size} answers written`)
} else {
  const changes = changedAnswers(readReleased(), now)
  const bumps = await plannedBumps()
  const planned = ANSWERING.filter((name) => ['minor', 'major'].includes(bumps.get(name) ?? ''))
  const allowed = changes.changed.length === 0 || planned.length > 0
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ...changes, planned, allowed }))
  else {
    for (const id of changes.changed) console.log(`changed: ${id}`)
    const { same, changed, asked, gone } = changes
    console.log(
      `${same} answers as in the last release, ${changed.length} changed, ${asked.length} new or asked otherwise, ${gone.length} no longer asked`,
    )
    if (!allowed)
      console.error(
        `a changed answer is never a patch: add a changeset (\`pnpm changeset\`) that makes ${ANSWERING.join(' or ')} at least minor, and say which answers change and from which day`,
      )
  }
  process.exitCode = allowed ? 0 : 1
}
