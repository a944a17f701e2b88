import type { Issue, Language } from '#primitives/model.ts'
import { isProblem, sayProblem } from './sayProblem.ts'

/** A problem in words, without its place. */
export function explainIssue(issue: Issue, language: Language): string {
  const key = `issue.${issue.code.startsWith('yaml-') ? 'yaml' : issue.code}`
  return isProblem(key) ? sayProblem(language, key, issue.values) : `${issue.code} ${JSON.stringify(issue.values)}`
}

/** What to do about it, where that can be said. */
export const hintFor = (issue: Issue, language: Language): string | undefined =>
  issue.suggestion === undefined
    ? undefined
    : sayProblem(language, 'hint.did-you-mean', { suggestion: issue.suggestion })
