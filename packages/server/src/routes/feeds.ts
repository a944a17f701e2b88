import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { resolveWord } from '@styrkod/core'
import type { Feed } from '@styrkod/store'
import * as z from 'zod'
import { authorize } from '#access/authorize.ts'
import type { Call, Reply } from '#http/call.ts'
import { Problem } from '#http/problem.ts'
import { route, type Route } from '#http/route.ts'
import { yearAfter } from '#http/yearAfter.ts'
import { registerOf } from './find.ts'
import { codeParams } from './schemas.ts'
import { viewTag } from './viewTag.ts'

type CallOnMunicipality = Call<{ readonly code: string }>

/** How many calendars a municipality may have open: whoever may read may open one. */
const MOST_FEEDS = 1000

const about = {
  label: z.string().min(1).max(200),
  language: z.enum(['sv', 'en']),
  role: z.string().min(1).max(100).optional(),
  holder: z.string().min(1).max(200).optional(),
}

const feed = z.object({ id: z.string(), ...about, created: z.string() }).meta({ id: 'Feed' })

const openFeed = route({
  id: 'openFeed',
  method: 'POST',
  path: '/v1/municipalities/{code}/feeds',
  group: 'calendar',
  says: {
    sv: 'Öppna en kalender att prenumerera på; adressen är hemlig och visas en gång',
    en: 'Open a calendar to subscribe to; its address is secret and shown once',
  },
  right: 'read',
  params: codeParams,
  body: z.strictObject({ ...about, label: about.label.optional(), language: about.language.optional() }),
  answers: {
    201: {
      says: { sv: 'Kalendern, med adressen', en: 'The calendar, with its address' },
      schema: feed.extend({ url: z.string() }),
    },
  },
  handle: async (call): Promise<Reply> => {
    const { parts, params, body, now } = call
    const { ruleset } = await registerOf(call, params.code)
    const open = await parts.store.feeds(params.code)
    if (open.length >= MOST_FEEDS) throw new Problem('too-large', { calendars: open.length, most: MOST_FEEDS })
    const secret = randomBytes(24).toString('base64url')
    const role = body.role === undefined ? undefined : resolveWord(ruleset.compiled, 'role', body.role, ['role'])
    if (role && !role.ok) throw new Problem('invalid', {}, role.issues)
    const made: Feed = {
      id: randomUUID(),
      digest: digestOf(secret),
      label: body.label ?? ruleset.compiled.ruleset.municipality.name,
      language: body.language ?? call.language,
      created: now,
      ...(role && { role: role.value }),
      ...(body.holder !== undefined && { holder: body.holder }),
    }
    await parts.store.addFeed(params.code, made)
    const base = (parts.publicAddress ?? '').replace(/\/$/, '')
    const url = `${base}/v1/municipalities/${params.code}/calendar.ics?token=${made.id}.${secret}`
    return { status: 201, body: { ...shown(made), url } }
  },
})

const listFeeds = route({
  id: 'listFeeds',
  method: 'GET',
  path: '/v1/municipalities/{code}/feeds',
  group: 'calendar',
  says: { sv: 'Kalendrarna som är öppna', en: 'The calendars that are open' },
  right: 'administer',
  params: codeParams,
  answers: { 200: { says: { sv: 'Kalendrarna', en: 'The calendars' }, schema: z.array(feed) } },
  handle: async ({ parts, params }) => ({ body: (await parts.store.feeds(params.code)).map(shown) }),
})

const closeFeed = route({
  id: 'closeFeed',
  method: 'DELETE',
  path: '/v1/municipalities/{code}/feeds/{feed}',
  group: 'calendar',
  says: { sv: 'Stäng en kalender', en: 'Close a calendar' },
  right: 'administer',
  params: z.object({ ...codeParams.shape, feed: z.string().min(1).max(100) }),
  answers: { 204: { says: { sv: 'Stängd', en: 'Closed' } } },
  handle: async ({ parts, params }) => {
    if (!(await parts.store.removeFeed(params.code, params.feed))) throw new Problem('not-found')
    return { status: 204 }
  },
})

const calendar = route({
  id: 'calendar',
  method: 'GET',
  path: '/v1/municipalities/{code}/calendar.ics',
  group: 'calendar',
  says: {
    sv: 'Årets plikter som kalender, för den som har adressen',
    en: "The year's duties as a calendar, for whoever has its address",
  },
  right: 'public',
  params: codeParams,
  query: z.strictObject({ token: z.string().max(200).optional() }),
  headers: ['If-None-Match'],
  answers: { 200: { says: { sv: 'Kalendern', en: 'The calendar' }, type: 'text/calendar' } },
  handle: async (call) => {
    const found = await feedOf(call)
    const register = await registerOf(call, call.params.code)
    const { head, ruleset } = register
    const from = call.today
    const language = found?.language ?? call.language
    const input = {
      from,
      through: yearAfter(from),
      language,
      name: found?.label ?? ruleset.compiled.ruleset.municipality.name,
      stamped: register.register.events.at(-1)?.recorded ?? `${register.register.since}T00:00:00Z`,
      ...(found?.role !== undefined && { role: found.role }),
      ...(found?.holder !== undefined && { holder: found.holder }),
    }
    const body = await call.parts.apart.ask({ ruleset, register, today: from, work: 'writeFeed', input })
    return {
      body,
      type: 'text/calendar; charset=utf-8',
      etag: viewTag(ruleset, head, from, language, found?.id ?? ''),
    }
  },
})

/** The feed of the secret in the address; without one, whoever may read the register may read its calendar. */
async function feedOf(
  call: CallOnMunicipality & { readonly query: { readonly token?: string | undefined } },
): Promise<Feed | undefined> {
  const { parts, params, request, query } = call
  if (query.token === undefined) {
    await authorize(parts, 'read', request, params.code)
    return undefined
  }
  const [id, secret = ''] = query.token.split('.')
  const found = (await parts.store.feeds(params.code)).find((one) => one.id === id)
  const expected = Buffer.from(found?.digest ?? digestOf(''), 'hex')
  const isRight = timingSafeEqual(expected, Buffer.from(digestOf(secret), 'hex'))
  if (found && isRight) return found
  request.log.warn({ municipality: params.code }, 'calendar address refused')
  throw new Problem('not-found')
}

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const shown = ({ digest: _digest, ...rest }: Feed): Omit<Feed, 'digest'> => rest

export const FEED_ROUTES: readonly Route[] = [openFeed, listFeeds, closeFeed, calendar]
