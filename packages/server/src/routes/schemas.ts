import { isDay } from '@styrkod/core'
import * as z from 'zod'

export const code = z
  .string()
  .regex(/^\d{4}$/)
  .meta({ description: 'The municipality code, four digits', example: '2361' })
export const id = z.string().min(1).max(100).meta({ description: 'The id of a ruleset', example: 'harjedalen' })
export const day = z.iso
  .date()
  .refine(isDay, { error: 'day' })
  .meta({ description: 'A calendar day, until the year 9000', example: '2026-01-01' })

export const codeParams = z.object({ code })

/** Where a page begins, as the page before it said, and how much it holds. */
export const pageQuery = {
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .meta({ description: 'The `next` of the page before' })
    .optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .meta({ description: 'How many, 1000 at most', example: '100' })
    .optional(),
}

export const sizeOf = ({ limit = '100' }: { readonly limit?: string | undefined }): number =>
  Math.min(1000, Math.max(1, Number(limit)))

const citation = {
  rule: z.string(),
  source: z.string(),
  section: z.string().optional(),
  norms: z.array(z.string()),
}

export const reason = z.looseObject({ ...citation, text: z.string().optional() }).meta({ id: 'Reason' })

export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    errors: z
      .array(
        z.looseObject({
          code: z.string(),
          message: z.string(),
          hint: z.string().optional(),
          path: z.array(z.union([z.string(), z.number()])),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, in the language asked for (RFC 9457)' })

export const head = z
  .object({
    municipality: z.string(),
    ruleset: z.string(),
    since: z.string(),
    title: z.string().optional(),
    invented: z.boolean().optional(),
    version: z.int(),
    hash: z.string(),
  })
  .meta({ id: 'RegisterHead' })

export const entry = z
  .looseObject({
    position: z.int(),
    recorded: z.string(),
    by: z.string().optional(),
    event: z.looseObject({ id: z.string(), day: z.string(), action: z.string() }),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'LogEntry' })

export const answer = z.looseObject({}).meta({ id: 'Answer', description: 'The answer, as the core gives it' })
