import type { Issue, Language } from '#primitives/model.ts'
import { isMessage, say } from './say.ts'

/** A problem in words, without its place. */
export function explainIssue(issue: Issue, language: Language): string {
  const key = `issue.${issue.code.startsWith('yaml-') ? 'yaml' : issue.code}`
  return isMessage(key) ? say(language, key, issue.values) : `${issue.code} ${JSON.stringify(issue.values)}`
}

/** What to do about it, where that can be said. */
export const hintFor = (issue: Issue, language: Language): string | undefined =>
  issue.suggestion === undefined ? undefined : say(language, 'hint.did-you-mean', { suggestion: issue.suggestion })
