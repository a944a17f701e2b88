import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RegisterEvent } from '@styrkod/core'
import { createMemoryStore, type Store } from '@styrkod/store'
import { createApp, createCatalogue, shippedRulesets, type AppSettings } from '#index.ts'

const folder = fileURLToPath(new URL('../../rulesets/registers', import.meta.url))

/** The events of an example register. */
export const exampleEvents = (name: string): readonly RegisterEvent[] =>
  readFileSync(`${folder}/${name}/events.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RegisterEvent)

export const CATALOGUE = createCatalogue(shippedRulesets())

/** The day on which tests take place, wherever and whenever they run. */
const CLOCK = (): Date => new Date('2026-03-02T12:00:00Z')

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly json: Record<string, unknown>
  readonly text: string
}

export type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

/** An application over a store, and how to send it requests. */
export async function serving(settings: Partial<AppSettings> = {}): Promise<{
  readonly send: Send
  readonly store: Store
  readonly app: Awaited<ReturnType<typeof createApp>>
}> {
  const store = settings.store ?? createMemoryStore()
  const app = await createApp({ rulesets: CATALOGUE, clock: CLOCK, ...settings, store })
  const send: Send = async (method, url, body, headers = {}) => {
    const answer = await app.inject({
      method: method as 'GET',
      url,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && {
        payload: typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body),
      }),
    })
    const isJson = /[/+]json\b/.test(String(answer.headers['content-type'])) && !answer.headers['content-encoding']
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      json: isJson && answer.body !== '' ? (JSON.parse(answer.body) as Record<string, unknown>) : {},
    }
  }
  return { send, store, app }
}
