import { linkRuleset } from '@styrkod/browser'
import type { CompiledRuleset, Register, Ruleset } from '@styrkod/core'
import type { Config, MunicipalityEntry } from './config.ts'
import type { Me, Source, Written } from './source.ts'

interface Summary {
  readonly id: string
  readonly municipality: { readonly code: string; readonly name: string }
}

/** How the portal asks the server: with the token of whoever has logged in, and what to do when it is not taken. */
export interface Credentials {
  readonly token: () => string | undefined
  readonly onRefused: () => void
}

/** The rulesets and registers of a Styrkod server. Throws when it cannot be reached. */
export async function openServer(config: Config, base: URL, credentials: Credentials): Promise<Source> {
  const api = new URL(config.api ?? '.', base).href.replace(/\/$/, '')
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => send(`${api}${path}`, init, credentials)
  const rulesets = await json<readonly Summary[]>(await ask('/v1/rulesets'))
  const isAnybody = config.login !== undefined && credentials.token() === undefined
  const codes = isAnybody ? [] : await registersOf(ask)
  const linked = new Map<string, Promise<CompiledRuleset>>()
  return {
    municipalities: rulesets
      .map(({ id, municipality }) => entryOf(config, id, municipality, codes))
      .sort((a, b) => Number(b.registers.length > 0) - Number(a.registers.length > 0) || a.name.localeCompare(b.name)),
    ruleset: ({ id }) => {
      const known = linked.get(id)
      if (known) return known
      const loading = ask(`/v1/rulesets/${encodeURIComponent(id)}`).then(async (answer) =>
        linkRuleset(await json<Ruleset>(answer)),
      )
      linked.set(id, loading)
      loading.catch(() => linked.delete(id))
      return loading
    },
    register: async ({ href }) => {
      const answer = await ask(href)
      const version = answer.headers.get('etag') ?? undefined
      return { register: await json<Register>(answer), ...(version !== undefined && { version }) }
    },
    propose: async (code, proposal, { version, language }) => {
      const answer = await ask(`/v1/municipalities/${code}/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          'idempotency-key': crypto.randomUUID(),
          ...(version !== undefined && { 'if-match': version }),
        },
        body: JSON.stringify(proposal),
      })
      return written(answer)
    },
    me: async (code) => {
      if (isAnybody) return undefined
      const answer = await ask(`/v1/me?code=${code}`)
      return answer.ok ? ((await answer.json()) as Me) : undefined
    },
  }
}

async function send(address: string, init: RequestInit, { token, onRefused }: Credentials): Promise<Response> {
  const held = token()
  const answer = await fetch(address, {
    ...init,
    headers: { ...init.headers, ...(held !== undefined && { authorization: `Bearer ${held}` }) },
  })
  if (answer.status === 401 && held !== undefined) onRefused()
  return answer
}

async function json<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  return (await answer.json()) as T
}

/** The municipalities whose registers may be read; none for those who have not logged in. */
async function registersOf(ask: (path: string) => Promise<Response>): Promise<readonly string[]> {
  const answer = await ask('/v1/municipalities')
  return answer.ok ? ((await answer.json()) as readonly string[]) : []
}

function entryOf(
  { brands }: Config,
  id: string,
  { code, name }: Summary['municipality'],
  codes: readonly string[],
): MunicipalityEntry {
  const brand = brands?.[id]
  return {
    id,
    code,
    name,
    ruleset: `/v1/rulesets/${id}`,
    registers: codes.includes(code)
      ? [
          {
            id: 'register',
            title: { sv: 'Kommunens register', en: 'The register of the municipality' },
            href: `/v1/municipalities/${code}/register`,
          },
        ]
      : [],
    ...(brand && { brand }),
  }
}

interface Refusal {
  readonly title?: string
  readonly detail?: string
  readonly reasons?: readonly { readonly text?: string; readonly section?: string }[]
  readonly instead?: readonly { readonly term?: string }[]
}

async function written(answer: Response): Promise<Written> {
  if (answer.status === 201) return { kind: 'recorded' }
  const said = (await answer.json().catch(() => ({}))) as Refusal
  const title = [said.title, said.detail].filter(Boolean).join(': ')
  if (answer.status === 412 || (answer.status === 409 && !said.reasons)) return { kind: 'conflict', title }
  if (!said.reasons) return { kind: 'failed', title: title || String(answer.status) }
  return {
    kind: 'refused',
    title,
    reasons: said.reasons.map(({ text, section }) => `${text ?? ''} (${section ?? '–'})`),
  }
}
