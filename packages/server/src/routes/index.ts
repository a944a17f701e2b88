import type { Route } from '#http/route.ts'
import { ME_ROUTES } from './me.ts'
import { MUNICIPALITY_ROUTES } from './municipalities.ts'
import { EVENT_ROUTES } from './events.ts'
import { EXPORT_ROUTES } from './exports.ts'
import { FEED_ROUTES } from './feeds.ts'
import { IMPORT_ROUTES } from './imports.ts'
import { OPERATION_ROUTES } from './operations.ts'
import { PEOPLE_ROUTES } from './people.ts'
import { QUESTION_ROUTES } from './questions.ts'
import { READ_ROUTES } from './reads.ts'
import { RULESET_ROUTES } from './rulesets.ts'
import { TABLE_ROUTES } from './tables.ts'

/** Every route of the server but AuthZEN's, which keeps to another specification's manners. */
export const ROUTES: readonly Route[] = [
  ...RULESET_ROUTES,
  ...QUESTION_ROUTES,
  ...MUNICIPALITY_ROUTES,
  ...EVENT_ROUTES,
  ...READ_ROUTES,
  ...TABLE_ROUTES,
  ...IMPORT_ROUTES,
  ...EXPORT_ROUTES,
  ...FEED_ROUTES,
  ...PEOPLE_ROUTES,
  ...ME_ROUTES,
  ...OPERATION_ROUTES,
]
