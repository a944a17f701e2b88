import { UTCDate } from '@date-fns/utc'
import type { RegisterEvent } from '@styrkod/core'
import { formatISO, sub, type Duration } from 'date-fns'
import type { Parts } from '#http/parts.ts'
import { forgetPerson } from './forgetPerson.ts'
import { DEFAULT_RETENTION } from './retention.ts'

/** Forgets what has been kept long enough, in one municipality, and gives how much that was. */
export async function applyRetention(
  parts: Pick<Parts, 'store' | 'registers' | 'rulesets' | 'retention'>,
  municipality: string,
  today: string,
): Promise<{ readonly people: number; readonly keys: number }> {
  const { people, keys } = parts.retention ?? DEFAULT_RETENTION
  const dropped = await parts.store.dropKeys(municipality, dayBefore(today, keys))
  const opened = people && (await parts.registers.open(municipality))
  const ruleset = opened && parts.rulesets.get(opened.head.ruleset)
  if (!people || !opened || !ruleset) return { people: 0, keys: dropped }
  const leaves = (event: RegisterEvent): boolean => ruleset.compiled.ruleset.actions[event.action]?.effect === 'leave'
  const last = dayBefore(today, people)
  let forgotten = 0
  for (const { id } of await parts.registers.people.list(municipality))
    if (hasLeft(opened.register.events, id, leaves, last) && (await forgetPerson(parts, municipality, id))) forgotten++
  return { people: forgotten, keys: dropped }
}

/** Whether somebody left by a day and has not been heard of since. */
function hasLeft(
  events: readonly RegisterEvent[],
  person: string,
  leaves: (event: RegisterEvent) => boolean,
  last: string,
): boolean {
  let left: string | undefined
  for (const event of events) {
    if (event.object.id === person && leaves(event)) left = event.effective ?? event.day
    else if (left !== undefined && (event.actor === person || holders(event).includes(person))) left = undefined
  }
  return left !== undefined && left <= last
}

const holders = ({ act }: RegisterEvent): readonly unknown[] => [act?.['holder'], act?.['to']].flat()

const dayBefore = (day: string, duration: Duration): string =>
  formatISO(sub(new UTCDate(day), duration), { representation: 'date' })
