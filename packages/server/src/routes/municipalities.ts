import * as z from 'zod'
import { Problem } from '#http/problem.ts'
import { route, type Route } from '#http/route.ts'
import { permits } from '#access/authorize.ts'
import { registerOf, rulesetOf, shownHead } from './find.ts'
import { versionTag } from '#registers/versionTag.ts'
import { codeParams, day, head, id } from './schemas.ts'

const listMunicipalities = route({
  id: 'listMunicipalities',
  method: 'GET',
  path: '/v1/municipalities',
  group: 'municipalities',
  says: {
    sv: 'Kommunerna som har ett register och som du får läsa',
    en: 'The municipalities that have a register and that you may read',
  },
  right: 'read',
  answers: { 200: { says: { sv: 'Kommunkoderna', en: 'The codes' }, schema: z.array(z.string()) } },
  handle: async ({ parts, principal }) => {
    const all = await parts.store.municipalities()
    return { body: all.filter((code) => permits(parts, principal, 'read', code)) }
  },
})

const openRegister = route({
  id: 'openRegister',
  method: 'PUT',
  path: '/v1/municipalities/{code}',
  group: 'municipalities',
  says: { sv: 'Öppna ett register för en kommun', en: 'Open a register for a municipality' },
  right: 'administer',
  params: codeParams,
  body: z.strictObject({ ruleset: id, since: day, title: z.string().min(1).max(200).optional() }),
  answers: {
    201: { says: { sv: 'Registret är öppnat', en: 'The register is open' }, schema: head },
    409: { says: { sv: 'Kommunen har redan ett', en: 'The municipality has one' } },
  },
  handle: async (call) => {
    const { parts, params, body } = call
    rulesetOf(call, body.ruleset)
    const { title, ...rest } = body
    const made = await parts.store.create({ municipality: params.code, ...rest, ...(title !== undefined && { title }) })
    if (!made) throw new Problem('exists')
    const opened = await registerOf(call, params.code)
    return { status: 201, body: shownHead(opened.head), headers: { etag: versionTag(opened.head) } }
  },
})

const readRegister = route({
  id: 'readRegister',
  method: 'GET',
  path: '/v1/municipalities/{code}/register',
  group: 'municipalities',
  says: {
    sv: 'Registret: vad som har gjorts, till och med en dag',
    en: 'The register: what has been done, up to a day',
  },
  right: 'read',
  params: codeParams,
  query: z.strictObject({ at: day.optional() }),
  headers: ['If-None-Match'],
  answers: {
    200: {
      says: { sv: 'Registret', en: 'The register' },
      schema: z.object({ ...head.shape, events: z.array(z.looseObject({ id: z.string() })) }).meta({ id: 'Register' }),
    },
  },
  handle: async (call) => {
    const { head: top, register } = await registerOf(call, call.params.code)
    const { at } = call.query
    const events = at === undefined ? register.events : register.events.filter((event) => event.day <= at)
    return { body: { ...shownHead(top), events }, etag: versionTag(top) }
  },
})

export const MUNICIPALITY_ROUTES: readonly Route[] = [listMunicipalities, openRegister, readRegister]
