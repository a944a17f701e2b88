import { explainIssue, hintFor, type Issue, type Json, type Language } from '@styrkod/core'
import { PROBLEMS, type ProblemCode } from './words.ts'

/** What went wrong, as a value that a handler gives or throws; it becomes an RFC 9457 problem in the caller's language. */
export class Problem extends Error {
  override readonly name = 'Problem'
  constructor(
    readonly code: ProblemCode,
    readonly members: Readonly<Record<string, Json>> = {},
    readonly issues: readonly Issue[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code)
  }
}

export const statusOf = (problem: Problem): number => PROBLEMS[problem.code][0]

/** A problem as it leaves the program. */
export function problemBody(problem: Problem, language: Language): Record<string, Json> {
  const [status, title] = PROBLEMS[problem.code]
  const errors = problem.issues.map((issue): Json => {
    const hint = hintFor(issue, language)
    return {
      code: issue.code,
      message: explainIssue(issue, language),
      ...(hint !== undefined && { hint }),
      path: [...issue.path],
    }
  })
  const detail = errors.length > 0 ? String((errors[0] as Record<string, Json>)['message']) : undefined
  return {
    type: `urn:styrkod:problem:${problem.code}`,
    title: title[language],
    status,
    ...(detail !== undefined && { detail }),
    ...problem.members,
    ...(errors.length > 0 && { errors }),
  }
}
