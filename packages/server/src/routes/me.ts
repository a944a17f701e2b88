import * as z from 'zod'
import { permits } from '#access/authorize.ts'
import { route, type Route } from '#http/route.ts'
import { code } from './schemas.ts'

const RIGHTS = ['read', 'propose', 'record', 'administer'] as const

/** Who the server takes the caller for. It needs a token, and no particular right. */
const readMe = route({
  id: 'readMe',
  method: 'GET',
  path: '/v1/me',
  group: 'municipalities',
  says: { sv: 'Vem du är här, och vad du får göra', en: 'Who you are here, and what you may do' },
  right: 'known',
  query: z.strictObject({ code: code.optional() }),
  answers: {
    200: {
      says: { sv: 'Du', en: 'You' },
      schema: z
        .object({
          person: z.string().optional(),
          roles: z.array(z.string()),
          municipalities: z.array(z.string()),
          rights: z.array(z.enum(RIGHTS)),
        })
        .meta({ id: 'Me' }),
    },
  },
  handle: ({ parts, principal, query }) => ({
    body: { ...principal, rights: RIGHTS.filter((right) => permits(parts, principal, right, query.code)) },
  }),
})

export const ME_ROUTES: readonly Route[] = [readMe]
