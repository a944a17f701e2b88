import type { Issue } from '@styrkod/core'

export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface PlacedIssue extends Issue {
  readonly position?: Position
}

/** The input is wrong: shown on standard error, with exit code 2. */
export class InputError extends Error {
  constructor(readonly issues: readonly PlacedIssue[]) {
    super(issues.map((issue) => issue.code).join(', '))
  }
}

export const wrong = (code: string, values: Issue['values'] = {}, suggestion?: string): InputError =>
  new InputError([{ code, severity: 'error', path: [], values, ...(suggestion !== undefined && { suggestion }) }])
