import type { Facts, Json, Path } from '#primitives/model.ts'
import type { RegisterEvent } from '#register/model.ts'

/** What an event, done or proposed, says of the act and of the object. */
export function eventFacts({
  act,
  establishes,
  effective,
}: Pick<RegisterEvent, 'act' | 'establishes' | 'effective'>): Facts {
  const facts: Record<Path, Json> = { ...establishes }
  for (const [key, value] of Object.entries(act ?? {})) facts[`act.${key}`] = value
  if (effective !== undefined) facts['act.effective'] = effective
  return facts
}
