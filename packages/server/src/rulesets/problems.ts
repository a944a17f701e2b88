import { join } from 'node:path'
import { explainIssue } from '@styrkod/core'
import type { PlacedIssue } from '@styrkod/exchange/yaml'

/** A ruleset that is to be used cannot be. */
export class RulesetsInvalid extends Error {
  override readonly name = 'RulesetsInvalid'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

/** Each problem on a line, with its file, line and column. */
export const problemLines = (folder: string, issues: readonly PlacedIssue[]): readonly string[] =>
  issues.map((issue) => {
    const { file, line, column } = issue.position
    return `${join(folder, file)}:${line}:${column} ${explainIssue(issue, 'en')}`
  })
