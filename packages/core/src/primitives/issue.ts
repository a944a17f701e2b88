import type { Issue, Json, Result } from './model.ts'

type Place = readonly (string | number)[]

export const error = (code: string, path: Place, values: Record<string, Json> = {}, suggestion?: string): Issue => ({
  code,
  severity: 'error',
  path,
  values,
  ...(suggestion !== undefined && { suggestion }),
})

export const done = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (issues: readonly Issue[]): { ok: false; issues: readonly Issue[] } => ({ ok: false, issues })
