import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '@styrkod/server'
import { load } from '../load.mjs'

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../vectors/${name}`, import.meta.url), 'utf8'))
const folder = (name: string): string => new URL(`../${name}`, import.meta.url).pathname
const ADDRESS = 'https://pdp.example.org'

/** The server on a free port of the loopback. */
function serving(name: string): { url: string } {
  const server = { url: '' }
  let app: Awaited<ReturnType<typeof createApp>>
  beforeAll(async () => {
    app = await createApp({ ...(await load(folder(name))), clock: () => new Date(), publicAddress: ADDRESS })
    server.url = await app.listen({ host: '127.0.0.1', port: 0 })
  })
  afterAll(() => app.close())
  return server
}

type Entity = Readonly<Record<string, unknown>>
interface Case {
  readonly id: string
  readonly level: string
  readonly title: string
  readonly method: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly rawBody?: string
  readonly expect: {
    readonly status: number
    readonly decision?: boolean
    readonly decisions?: readonly boolean[]
    readonly decisionType?: string
    readonly evaluationsLength?: number
    readonly results?: readonly Entity[]
    readonly resultsInclude?: readonly Entity[]
    readonly resultType?: string
    readonly sameAs?: string
    readonly repeat?: number
    readonly responseHeaders?: Readonly<Record<string, string>>
    readonly dependsOn?: string
    readonly required?: unknown
  }
}
interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly json: Readonly<Record<string, unknown>>
}

describe('the certification scenario', () => {
  const server = serving('certification')
  const { cases, levels } = read('certification-cases.json') as {
    cases: readonly Case[]
    levels: Record<string, number>
  }
  const answers = new Map<string, Answer>()

  const send = async (one: Case): Promise<Answer> => {
    const before = one.expect.dependsOn === undefined ? undefined : answers.get(one.expect.dependsOn)
    const token = (before?.json['page'] as { next_token?: string } | undefined)?.next_token ?? ''
    const text = one.rawBody ?? (one.body === undefined ? undefined : JSON.stringify(one.body))
    const response = await fetch(server.url + one.path, {
      method: one.method,
      headers: one.headers ?? {},
      ...(text !== undefined && { body: text.replace(/<next_token[^>]*>/, token) }),
    })
    return { status: response.status, headers: response.headers, json: (await response.json()) as Answer['json'] }
  }

  it('has all its cases', () => {
    expect(cases).toHaveLength(64)
    expect(Object.values(levels).reduce((sum, one) => sum + one, 0)).toBe(64)
  })

  it.each(cases.map((one) => [one.level, one.id, one.title, one] as const))(
    '%s %s: %s',
    async (_level, _id, _title, one) => {
      const wanted = one.expect
      for (let time = 0; time < (wanted.repeat ?? 1); time++) {
        const answer = await send(one)
        answers.set(one.id, answer)
        expect(answer.status).toBe(wanted.status)
        expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
        if (wanted.status === 400) expect(typeof answer.json).toBe('string')
        if (wanted.decision !== undefined) expect(answer.json['decision']).toBe(wanted.decision)
        if (wanted.decisionType !== undefined) expect(typeof answer.json['decision']).toBe(wanted.decisionType)
        for (const [name, value] of Object.entries(wanted.responseHeaders ?? {}))
          expect(answer.headers.get(name)).toBe(value)
      }
      const { json } = answers.get(one.id)!
      const list = json['evaluations'] as { decision: boolean }[] | undefined
      if (wanted.decisions) expect(list!.map((item) => item.decision)).toEqual(wanted.decisions)
      if (wanted.evaluationsLength !== undefined) expect(list).toHaveLength(wanted.evaluationsLength)
      if (wanted.results) expect(json['results']).toEqual(wanted.results)
      if (wanted.resultsInclude) expect(json['results']).toEqual(expect.arrayContaining([...wanted.resultsInclude]))
      if (wanted.resultType)
        for (const found of json['results'] as Entity[])
          expect(found['type'] ?? wanted.resultType).toBe(wanted.resultType)
      if (wanted.sameAs) expect(json['results']).toEqual(answers.get(wanted.sameAs)!.json['results'])
      if (wanted.dependsOn) expect(typeof (json['page'] as { next_token: unknown }).next_token).toBe('string')
      if (wanted.required) {
        expect(json['policy_decision_point']).toBe(ADDRESS)
        for (const [name, value] of Object.entries(json))
          expect([name, value]).toEqual([name, expect.stringMatching(/^https:/)])
      }
    },
  )

  it('answers as many questions at once as one request may hold, also when that takes a while', async () => {
    const asked = Array.from({ length: 1000 }, (_, at) => ({ resource: { type: 'record', id: `record-${at}` } }))
    const response = await fetch(`${server.url}/access/v1/evaluations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subject: { type: 'user', id: 'alice' }, action: { name: 'read' }, evaluations: asked }),
    })
    expect(response.status).toBe(200)
    expect(((await response.json()) as Answer['json'])['evaluations']).toHaveLength(1000)
  })

  it('reads page by page to the end', async () => {
    const found: unknown[] = []
    let token = ''
    do {
      const body = {
        subject: { type: 'user' },
        action: { name: 'read' },
        resource: { type: 'record', id: 'record-1' },
        page: { limit: 1, ...(token && { token }) },
      }
      const response = await fetch(`${server.url}/access/v1/search/subject`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const page = (await response.json()) as { results: unknown[]; page: { next_token: string } }
      expect(page.results.length).toBe(1)
      found.push(...page.results)
      token = page.page.next_token
    } while (token)
    expect(found).toEqual([
      { type: 'user', id: 'alice' },
      { type: 'user', id: 'bob' },
    ])
  })

  it.each([
    ['deny_on_first_deny', [true, false]],
    ['permit_on_first_permit', [true]],
  ])('%s ends at the deciding item', async (semantic, expected) => {
    const body = {
      subject: { type: 'user', id: 'bob' },
      resource: { type: 'record', id: 'record-1' },
      evaluations: [{ action: { name: 'read' } }, { action: { name: 'write' } }, { action: { name: 'read' } }],
      options: { evaluations_semantic: semantic },
    }
    const response = await fetch(`${server.url}/access/v1/evaluations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(await response.json()).toEqual({ evaluations: expected.map((decision) => ({ decision })) })
  })

  it('gives reasons to whoever asks for them, and to nobody else', async () => {
    const ask = async (context: object): Promise<Record<string, unknown>> => {
      const body = {
        subject: { type: 'user', id: 'alice' },
        action: { name: 'delete' },
        resource: { type: 'record', id: 'record-1' },
        context,
      }
      const response = await fetch(`${server.url}/access/v1/evaluation`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return (await response.json()) as Record<string, unknown>
    }
    expect(await ask({})).toEqual({ decision: false })
    expect(await ask({ reasons: true })).toMatchObject({
      decision: false,
      context: {
        outcome: 'undetermined',
        needs: { facts: [{ path: 'act.soft' }] },
        reasons: [{ rule: 'writers-delete-softly' }],
      },
    })
  })

  it('takes nobody for a role because they are named like one', async () => {
    const body = {
      subject: { type: 'user', id: 'writer' },
      action: { name: 'read' },
      resource: { type: 'record', id: 'record-1' },
    }
    const response = await fetch(`${server.url}/access/v1/evaluation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(await response.json()).toEqual({ decision: false })
  })

  it('answers for a tenant by its name, and not for one that is not there', async () => {
    const body = JSON.stringify({
      subject: { type: 'user', id: 'alice' },
      action: { name: 'read' },
      resource: { type: 'record', id: 'record-1' },
    })
    const at = (path: string): Promise<Response> =>
      fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(await (await at('/0001/access/v1/evaluation')).json()).toEqual({ decision: true })
    expect((await at('/0999/access/v1/evaluation')).status).toBe(404)
    const found = await (await fetch(`${server.url}/.well-known/authzen-configuration/0001`)).json()
    expect(found).toMatchObject({ policy_decision_point: `${ADDRESS}/0001` })
    expect((await fetch(`${server.url}/.well-known/authzen-configuration/0999`)).status).toBe(404)
  })
})

describe('the Todo scenario', () => {
  const server = serving('todo')
  const { evaluation, evaluations } = read('todo/decisions.json') as Record<
    'evaluation' | 'evaluations',
    readonly { readonly request: unknown; readonly expected: unknown }[]
  >
  const ask = async (path: string, request: unknown): Promise<string> => {
    const response = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })
    expect(response.status).toBe(200)
    return response.text()
  }

  it('has all its requests', () => {
    expect(evaluation.length + evaluations.length).toBe(43)
  })

  it.each(evaluation.map((one, at) => [at + 1, one] as const))('request %i', async (_at, { request, expected }) => {
    expect(await ask('/access/v1/evaluation', request)).toBe(JSON.stringify({ decision: expected }))
  })

  it.each(evaluations.map((one, at) => [at + 1, one] as const))('batch %i', async (_at, { request, expected }) => {
    expect(await ask('/access/v1/evaluations', request)).toBe(JSON.stringify({ evaluations: expected }))
  })
})
