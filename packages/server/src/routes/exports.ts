import { Readable } from 'node:stream'
import type { Head, Store } from '@styrkod/store'
import { route, type Route } from '#http/route.ts'
import { registerOf } from './find.ts'
import { codeParams } from './schemas.ts'

/** How many entries are read at a time. */
const PAGE = 1000

const exportLog = route({
  id: 'exportLog',
  method: 'GET',
  path: '/v1/municipalities/{code}/log.jsonl',
  group: 'events',
  says: {
    sv: 'Loggen som den är bevarad, med kedjan och utan namn på personer; var och en kan kontrollera den',
    en: 'The log as it is kept, with its chain and without the names of people; anybody can verify it',
  },
  right: 'read',
  params: codeParams,
  answers: {
    200: {
      says: { sv: 'Loggen, en post på varje rad', en: 'The log, an entry on each line' },
      type: 'application/x-ndjson',
    },
  },
  handle: async (call) => {
    const { head } = await registerOf(call, call.params.code)
    return {
      body: Readable.from(linesOf(call.parts.store, head)),
      type: 'application/x-ndjson; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="${call.params.code}.log.jsonl"` },
    }
  },
})

async function* linesOf(store: Store, head: Head): AsyncGenerator<string> {
  const { people: _people, forgotten: _forgotten, ...shown } = head
  yield `${JSON.stringify({ styrkod: 'log', format: 1, head: shown })}\n`
  for (let after = 0; after < head.version;) {
    const page = await store.read(head.municipality, { after, through: head.version, limit: PAGE })
    if (page.length === 0) return
    yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('')
    after = page.at(-1)!.position
  }
}

export const EXPORT_ROUTES: readonly Route[] = [exportLog]
