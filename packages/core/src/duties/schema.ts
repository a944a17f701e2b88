import { actKeys } from '#authorities/schema.ts'
import { actionName, described, path, period, typeName, z } from '#primitives/schema.ts'
import { ruleKeys } from '#roles/schema/citation.ts'

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'month-day' })

const calendar = z.enum(['year', 'half-year', 'quarter', 'month', 'mandate-period'])

export const every = described(
  z.union([
    period,
    z.strictObject({
      calendar: described(
        calendar,
        ['Kalender', 'En gång per kalenderår, kvartal, månad eller mandatperiod.'],
        ['Calendar', 'Once per calendar year, quarter, month or term of office.'],
      ),
      by: described(
        monthDay,
        ['Senast', 'Månad och dag i perioden.'],
        ['By', 'Month and day within the period.'],
      ).optional(),
    }),
  ]),
  ['Varje', 'Så ofta; en period räknas från senast, en kalenderperiod inte.'],
  ['Every', 'How often; a period rolls from the last time, a calendar unit does not.'],
)

const window = z.strictObject({
  yearsLater: described(
    z.int().min(0).max(50),
    ['År efter', 'Så många år efter händelsen.'],
    ['Years later', 'How many years after the event.'],
  ),
  month: described(z.int().min(1).max(12), ['Månad', 'Den månaden, 1–12.'], ['Month', 'In this month, 1–12.']),
})

export const trigger = z.strictObject({
  action: described(
    actionName,
    ['Handling', 'Handlingen som utlöser plikten.'],
    ['Action', 'The act that triggers the duty.'],
  ),
  object: described(
    typeName,
    ['Objekt', 'Vad handlingen gjordes med; utelämnad: samma objekt.'],
    ['Object', 'To what it was done; left out: the same object.'],
  ).optional(),
  within: described(period, ['Inom', 'Så långt efter.'], ['Within', 'This long after.']).optional(),
  workingDays: described(
    z.int().min(1).max(500),
    ['Arbetsdagar', 'Inom så många arbetsdagar efter.'],
    ['Working days', 'Within so many working days after.'],
  ).optional(),
})

export const timingKeys = {
  every: every.optional(),
  by: described(
    monthDay,
    ['Senast', 'Månad och dag varje år, MM-DD.'],
    ['By', 'Month and day each year, MM-DD.'],
  ).optional(),
  after: described(
    trigger,
    ['Efter', 'Händelsen som utlöser plikten.'],
    ['After', 'The event that triggers the duty.'],
  ).optional(),
  window: described(
    window,
    ['Fönster', 'En månad ett visst antal år efter händelsen.'],
    ['Window', 'A month, so many years after the event.'],
  ).optional(),
  within: described(period, ['Inom', 'Så långt efter händelsen.'], ['Within', 'This long after the event.']).optional(),
  before: described(
    z.strictObject({
      fact: described(
        path,
        ['Uppgift', 'Dagen det skall vara gjort före.'],
        ['Fact', 'The day before which it must be done.'],
      ),
      period: described(period, ['Period', 'Så långt före.'], ['Period', 'This long before.']),
    }),
    ['Före', 'Så långt före en dag som är känd.'],
    ['Before', 'This long before a day that is known.'],
  ).optional(),
  standing: described(
    z.boolean(),
    ['Ständig', 'Gäller alltid, utan tidpunkt.'],
    ['Standing', 'Always, with no point in time.'],
  ).optional(),
}

export const duty = z.strictObject({ ...ruleKeys, ...actKeys, ...timingKeys })

export type DutySource = z.input<typeof duty>
export type TimingSource = { [K in keyof typeof timingKeys]?: DutySource[K] }
