import type { Json } from '#primitives/model.ts'
import type { Finding } from '../model/audit.ts'

/** Whether two findings say the same in all. What a finding takes from its rule is the very same each time. */
export const isSameFinding = (one: Finding, other: Finding): boolean =>
  one.id === other.id && isSame(one as unknown as Json, other as unknown as Json)

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [members, others] = [one, other] as unknown as Readonly<Record<string, Json>>[]
  let count = 0
  for (const key in members) {
    if (!isSame(members[key], others![key])) return false
    count++
  }
  for (const _ in others) count--
  return count === 0
}
