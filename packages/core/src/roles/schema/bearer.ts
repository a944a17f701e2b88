import { described, path, roleName, z } from '#primitives/schema.ts'
import { partKeys } from './citation.ts'

const roleSlug = described(
  roleName,
  ['Roll', 'En roll, eller unassigned där källan inte nämner någon.'],
  ['Role', 'A role, or unassigned where the source names nobody.'],
)

const of = described(
  path,
  ['Vars', 'Vilken länk som leder till rätt innehavare, när flera kan göra det.'],
  ['Of', 'The link that leads to the right holder, where several could.'],
)

/** Who: a role, `unassigned`, any of several, or all of them together. */
export const bearer: z.ZodType<BearerSource, BearerSource> = z
  .union([
    roleSlug,
    z.strictObject({ role: roleSlug, of: of.optional() }),
    z.strictObject({
      any: described(
        z
          .array(z.lazy((): z.ZodType<BearerSource, BearerSource> => bearer))
          .min(2)
          .max(50),
        ['Någon av', 'Vilken som helst av dessa.'],
        ['Any of', 'Any one of these.'],
      ),
    }),
    z.strictObject({
      all: described(
        z
          .array(z.lazy((): z.ZodType<BearerSource, BearerSource> => bearer))
          .min(1)
          .max(50),
        ['Alla', 'Dessa gemensamt.'],
        ['All of', 'These together.'],
      ),
    }),
  ])
  .meta({ id: 'bearer' })

export type BearerSource =
  string | { role: string; of?: string | undefined } | { any: BearerSource[] } | { all: BearerSource[] }

export const withKey = described(
  bearer,
  ['Med', 'De som deltar; de kan inte stoppa handlingen.'],
  ['With', 'Who takes part; they cannot stop the act.'],
)

export const toKey = described(
  bearer,
  ['Till', 'De som får veta, eller tar emot.'],
  ['To', 'Who is told, or receives.'],
)

export const ofKey = of

const citedKeys = { of: of.optional(), with: withKey.optional(), to: toKey.optional(), ...partKeys }

/** A bearer that may carry its own norms, section and conditions, such as who adopts a document. */
const citedBearer = z.union([
  roleSlug,
  z.strictObject({ role: bearer, ...citedKeys }),
  z.strictObject({ any: z.array(bearer).min(2).max(50), ...citedKeys }),
  z.strictObject({ all: z.array(bearer).min(1).max(50), ...citedKeys }),
])

/** One such bearer, or several statements about who it is. */
export const citedBearers = z.union([citedBearer, z.array(citedBearer).min(1).max(50)]).meta({ id: 'citedBearers' })

export type CitedBearerSource = z.input<typeof citedBearer>
export type CitedBearersSource = z.input<typeof citedBearers>
