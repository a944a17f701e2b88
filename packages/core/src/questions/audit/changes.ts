import type { Changes, Finding } from '../model/audit.ts'

/**
 * What has come and gone between two audits of one register. A finding is the same as long as its id is, whatever the
 * day of the audit.
 *
 * @example
 * const { appeared, cured } = changesBetween(january.findings, february.findings)
 */
export function changesBetween(before: readonly Finding[], after: readonly Finding[]): Changes {
  const ids = (list: readonly Finding[]): ReadonlySet<string> => new Set(list.map((one) => one.id))
  const [old, now] = [ids(before), ids(after)]
  return { appeared: after.filter((one) => !old.has(one.id)), cured: before.filter((one) => !now.has(one.id)) }
}
