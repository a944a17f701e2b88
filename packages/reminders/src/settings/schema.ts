import * as z from 'zod'

const days = z.int().min(0).max(3650)

const subscription = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,100}$/),
  municipality: z.string().regex(/^\d{4}$/),
  language: z.enum(['sv', 'en']).default('sv'),
  roles: z.array(z.string().min(1)).min(1).max(100).optional(),
  before: z.array(days).max(20).default([30, 7, 0]),
  overdueEvery: days.default(7),
  mail: z.array(z.email()).max(50).default([]),
  webhook: z.strictObject({ address: z.url(), secret: z.string().regex(/^[A-Z][A-Z0-9_]*$/) }).optional(),
})

/** The file that says who is reminded of what. */
export const remindersFile = z.strictObject({ reminders: z.array(subscription).min(1).max(1000) })

export type RemindersFile = z.output<typeof remindersFile>
