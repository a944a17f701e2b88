import type { RegisterEvent } from '@styrkod/core'
import * as z from 'zod'
import { permits } from '#access/authorize.ts'
import type { Call } from '#http/call.ts'
import { Problem } from '#http/problem.ts'
import { route, type Route } from '#http/route.ts'
import { applyRetention } from '#people/applyRetention.ts'
import { forgetPerson } from '#people/forgetPerson.ts'
import { registerOf } from './find.ts'
import { codeParams, day } from './schemas.ts'

const personParams = z.object({ ...codeParams.shape, person: z.string().min(1).max(200) })

const listPeople = route({
  id: 'listPeople',
  method: 'GET',
  path: '/v1/municipalities/{code}/people',
  group: 'people',
  says: { sv: 'Personerna som registret känner', en: 'The people whom the register knows' },
  right: 'administer',
  params: codeParams,
  answers: { 200: { says: { sv: 'Deras id', en: 'Their ids' }, schema: z.array(z.string()) } },
  handle: async (call) => {
    await registerOf(call, call.params.code)
    const people = await call.parts.registers.people.list(call.params.code)
    return { body: people.map((one) => one.id).sort() }
  },
})

const readPerson = route({
  id: 'readPerson',
  method: 'GET',
  path: '/v1/municipalities/{code}/people/{person}',
  group: 'people',
  says: {
    sv: 'Allt som registret har om en person: för personen själv och för den som förvaltar registret',
    en: 'All that the register has on a person: for the person, and for who administers the register',
  },
  right: 'known',
  params: personParams,
  answers: {
    200: {
      says: { sv: 'Registerutdraget', en: 'What is held' },
      schema: z
        .object({
          person: z.string(),
          pseudonym: z.string().optional(),
          events: z.array(z.looseObject({ id: z.string() })),
          recorded: z.array(z.object({ id: z.string(), recorded: z.string() })),
          calendars: z.array(z.object({ label: z.string(), created: z.string() })),
        })
        .meta({ id: 'SubjectAccess' }),
    },
  },
  handle: async (call) => {
    refuseOthers(call)
    const { code, person } = call.params
    const { register } = await registerOf(call, code)
    const known = await call.parts.registers.people.find(code, person)
    const events = register.events.filter((event) => isNamed(event, person))
    if (!known && events.length === 0) throw new Problem('not-found')
    const feeds = await call.parts.store.feeds(code)
    return {
      body: {
        person,
        ...(known && { pseudonym: known.pseudonym }),
        events,
        recorded: await recordedBy(call, code, person),
        calendars: feeds.filter((one) => one.holder === person).map(({ label, created }) => ({ label, created })),
      },
    }
  },
})

/** Oneself, or whoever administers the register. */
function refuseOthers({ parts, principal, params }: Call<{ readonly code: string; readonly person: string }>): void {
  const isOneself = principal.person === params.person && principal.municipalities.includes(params.code)
  if (!isOneself && !permits(parts, principal, 'administer', params.code)) throw new Problem('forbidden')
}

/** Whether an event names somebody: as who acted, on whom, or in what was said. */
const isNamed = ({ actor, object, act, establishes }: RegisterEvent, person: string): boolean =>
  actor === person || object.id === person || JSON.stringify([act, establishes]).includes(JSON.stringify(person))

/** What somebody wrote down, without what it was: that is about others. */
async function recordedBy(
  call: Call,
  code: string,
  person: string,
): Promise<readonly { id: string; recorded: string }[]> {
  const { store, registers } = call.parts
  const known = await registers.people.find(code, person)
  const found: { id: string; recorded: string }[] = []
  for (let after = 0; ;) {
    const page = await store.read(code, { after, limit: 5000 })
    for (const { by, event, recorded } of page)
      if (by !== undefined && (by === known?.pseudonym || by === person)) found.push({ id: event.id, recorded })
    if (page.length < 5000) return found
    after = page.at(-1)!.position
  }
}

const erasePerson = route({
  id: 'erasePerson',
  method: 'DELETE',
  path: '/v1/municipalities/{code}/people/{person}',
  group: 'people',
  says: {
    sv: 'Glöm en person: att något gjordes, när och i vilken roll står kvar, men inte av vem',
    en: 'Forget a person: that something was done, when and in which role stays, and not by whom',
  },
  right: 'administer',
  params: personParams,
  answers: { 204: { says: { sv: 'Glömd', en: 'Forgotten' } } },
  handle: async ({ parts, params, request }) => {
    if (!(await forgetPerson(parts, params.code, params.person))) throw new Problem('not-found')
    request.log.info({ municipality: params.code }, 'a person was forgotten')
    return { status: 204 }
  },
})

const retain = route({
  id: 'applyRetention',
  method: 'POST',
  path: '/v1/municipalities/{code}/retention',
  group: 'people',
  says: {
    sv: 'Gallra nu: glöm den som slutat och nycklar som är äldre än inställningarna säger',
    en: 'Apply retention now: forget whoever has left, and keys that are older than the settings say',
  },
  right: 'administer',
  params: codeParams,
  answers: {
    200: {
      says: { sv: 'Hur mycket som gallrades', en: 'How much was dropped' },
      schema: z.object({ people: z.int(), keys: z.int(), at: day }),
    },
  },
  handle: async (call) => {
    await registerOf(call, call.params.code)
    return { body: { ...(await applyRetention(call.parts, call.params.code, call.today)), at: call.today } }
  },
})

export const PEOPLE_ROUTES: readonly Route[] = [listPeople, readPerson, erasePerson, retain]
