import { explainIssue, hintFor, type Language } from '@styrkod/core'
import type { PlacedIssue } from '../failure.ts'
import { createColours } from './colours.ts'

/** How many problems are shown before the rest are only counted. */
const MOST = 50

/** Problems on standard error: where, what, and what to do. With JSON asked for, as JSON there too. */
export function printIssues(issues: readonly PlacedIssue[], language: Language, json: boolean): void {
  if (json) {
    const list = issues.map((issue) => ({
      code: issue.code,
      message: explainIssue(issue, language),
      hint: hintFor(issue, language),
      ...issue.position,
    }))
    process.stderr.write(`${JSON.stringify({ errors: list })}\n`)
    return
  }
  const colors = createColours(process.stderr.isTTY === true && !process.env['NO_COLOR'])
  for (const issue of issues.slice(0, MOST)) {
    const { position } = issue
    const place = position ? `${colors.bold(`${position.file}:${position.line}:${position.column}`)} ` : ''
    const hint = hintFor(issue, language)
    process.stderr.write(
      `${place}${colors.red(language === 'sv' ? 'fel' : 'error')}: ${explainIssue(issue, language)}${hint ? `\n  ${colors.cyan(hint)}` : ''}\n`,
    )
  }
  if (issues.length > MOST) process.stderr.write(`… ${issues.length - MOST}\n`)
}
