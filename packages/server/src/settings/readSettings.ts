import { isIP } from 'node:net'
import type { Duration } from 'date-fns'
import type { Localized } from '@styrkod/core'
import { DEFAULT_RETENTION, type Retention } from '#people/retention.ts'
import { MOST_HELD } from '#registers/registers.ts'
import { VARIABLES, LEVELS, type Variable } from './variables.ts'
import { readDuration } from './readDuration.ts'

/** How a server is run, from its environment. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly storage:
    | { readonly kind: 'postgres'; readonly url: string }
    | { readonly kind: 'pglite'; readonly folder: string }
    | { readonly kind: 'memory' }
  readonly rulesets?: string
  readonly publicAddress?: string
  readonly tenant?: string
  readonly login?: {
    readonly issuer: string
    readonly audience: string
    readonly claims: { readonly person: string; readonly roles: string; readonly municipality: string }
    /** Seconds by which clocks may differ. */
    readonly skew: number
  }
  readonly access?: string
  readonly portal?: { readonly folder: string; readonly client?: string }
  /** The addresses of proxies whose word on a caller's address is taken. */
  readonly trustProxy?: readonly string[]
  readonly retention: Retention
  /** How many events are held in memory. */
  readonly held: number
  /** Where traces are sent. */
  readonly traces?: string
  readonly rate: number
  readonly log: string
}

/** A variable that cannot be used, with what it should be. */
export interface SettingProblem {
  readonly variable: string
  readonly says: Localized
}

export type ReadSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] }

type Environment = Readonly<Record<string, string | undefined>>

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|::1)$/

/**
 * Reads the environment whole, and says everything that is wrong with it at once.
 * @param others names of variables that somebody else reads
 */
export function readSettings(environment: Environment, others: readonly string[] = []): ReadSettings {
  const problems: SettingProblem[] = []
  const wrong = (variable: string, sv: string, en: string): void => void problems.push({ variable, says: { sv, en } })
  const value: Value = (name) => environment[name] || undefined
  const number = (name: Variable, fallback: number, most: number): number => {
    const text = value(name)
    if (text === undefined) return fallback
    if (/^\d+$/.test(text) && Number(text) <= most) return Number(text)
    wrong(name, `skall vara ett tal från 0 till ${most}`, `must be a number from 0 to ${most}`)
    return fallback
  }
  for (const name of Object.keys(environment))
    if (name.startsWith('STYRKOD_') && !(name in VARIABLES) && ![...OTHERS, ...others].includes(name))
      wrong(name, 'är inte en inställning', 'is not a setting')
  const host = value('STYRKOD_HOST') ?? '127.0.0.1'
  const login = loginOf(value, number, wrong)
  if (!login && !LOOPBACK.test(host))
    wrong(
      'STYRKOD_HOST',
      'utan inloggning lyssnar servern bara på den egna maskinen; sätt STYRKOD_ISSUER och STYRKOD_AUDIENCE först',
      'without login the server listens on its own machine only; set STYRKOD_ISSUER and STYRKOD_AUDIENCE first',
    )
  const publicAddress = value('STYRKOD_PUBLIC_ADDRESS')
  if (publicAddress !== undefined && !isHttps(publicAddress))
    wrong(
      'STYRKOD_PUBLIC_ADDRESS',
      'skall börja med https:// och sakna fråga och fragment',
      'must begin with https:// and have no query or fragment',
    )
  const log = value('STYRKOD_LOG') ?? 'info'
  if (!LEVELS.includes(log))
    wrong('STYRKOD_LOG', `skall vara någon av ${LEVELS.join(', ')}`, `must be one of ${LEVELS.join(', ')}`)
  const [rulesets, tenant, access] = [value('STYRKOD_RULESETS'), value('STYRKOD_TENANT'), value('STYRKOD_ACCESS')]
  const [folder, client] = [value('STYRKOD_PORTAL'), value('STYRKOD_PORTAL_CLIENT')]
  const settings: Settings = {
    host,
    port: number('STYRKOD_PORT', 8080, 65_535),
    storage: storageOf(value, wrong),
    rate: number('STYRKOD_RATE', 600, 1_000_000),
    retention: retentionOf(value, wrong),
    held: number('STYRKOD_HELD', MOST_HELD, 100_000_000),
    log,
    ...aroundOf(value, wrong),
    ...(rulesets !== undefined && { rulesets }),
    ...(publicAddress !== undefined && { publicAddress }),
    ...(tenant !== undefined && { tenant }),
    ...(access !== undefined && { access }),
    ...(login && { login }),
    ...(folder !== undefined && { portal: { folder, ...(client !== undefined && { client }) } }),
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, settings }
}

/** Variables of the other programs of the project. */
const OTHERS = ['STYRKOD_LANG', 'STYRKOD_FULL']

type Wrong = (variable: string, sv: string, en: string) => void
type Value = (name: Variable) => string | undefined

function loginOf(
  value: Value,
  number: (name: Variable, fallback: number, most: number) => number,
  wrong: Wrong,
): Settings['login'] {
  const [issuer, audience] = [value('STYRKOD_ISSUER'), value('STYRKOD_AUDIENCE')]
  if (issuer === undefined && audience === undefined) return undefined
  if (issuer === undefined || audience === undefined) {
    const missing = issuer === undefined ? 'STYRKOD_ISSUER' : 'STYRKOD_AUDIENCE'
    wrong(
      missing,
      'saknas; inloggning kräver både utfärdare och mottagare',
      'is missing; login needs both an issuer and an audience',
    )
    return undefined
  }
  if (!isHttps(issuer) && !/^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/.test(issuer))
    wrong('STYRKOD_ISSUER', 'skall börja med https://', 'must begin with https://')
  return {
    issuer,
    audience,
    claims: {
      person: value('STYRKOD_CLAIM_PERSON') ?? 'sub',
      roles: value('STYRKOD_CLAIM_ROLES') ?? 'roles',
      municipality: value('STYRKOD_CLAIM_MUNICIPALITY') ?? 'municipality',
    },
    skew: number('STYRKOD_CLOCK_SKEW', 30, 600),
  }
}

/** What stands around the server: the proxies before it, and where its traces go. */
function aroundOf(value: Value, wrong: Wrong): Pick<Settings, 'trustProxy' | 'traces'> {
  const proxies = value('STYRKOD_TRUST_PROXY')?.split(/[\s,]+/)
  if (proxies && !proxies.every(isAddress))
    wrong(
      'STYRKOD_TRUST_PROXY',
      'skall vara adresser som 127.0.0.1 eller 10.0.0.0/8, med komma emellan',
      'must be addresses such as 127.0.0.1 or 10.0.0.0/8, with commas in between',
    )
  const traces = value('OTEL_EXPORTER_OTLP_ENDPOINT')
  if (traces !== undefined && !/^https?:$/.test(protocolOf(traces)))
    wrong(
      'OTEL_EXPORTER_OTLP_ENDPOINT',
      'skall börja med https:// eller http://',
      'must begin with https:// or http://',
    )
  return { ...(proxies && { trustProxy: proxies }), ...(traces !== undefined && { traces }) }
}

function retentionOf(value: Value, wrong: Wrong): Retention {
  const duration = (name: Variable): Duration | undefined => {
    const text = value(name)
    const read = text === undefined ? undefined : readDuration(text)
    if (text !== undefined && !read)
      wrong(name, 'skall vara en tid som P2Y, P6M eller P30D', 'must be a period such as P2Y, P6M or P30D')
    return read
  }
  const people = duration('STYRKOD_RETAIN_PEOPLE')
  return { keys: duration('STYRKOD_RETAIN_KEYS') ?? DEFAULT_RETENTION.keys, ...(people && { people }) }
}

function storageOf(value: Value, wrong: Wrong): Settings['storage'] {
  const url = value('DATABASE_URL')
  if (url !== undefined) {
    if (!/^postgres(ql)?:\/\//.test(url))
      wrong('DATABASE_URL', 'skall börja med postgres://', 'must begin with postgres://')
    return { kind: 'postgres', url }
  }
  const folder = value('STYRKOD_DATA') ?? 'styrkod-data'
  return folder === ':memory:' ? { kind: 'memory' } : { kind: 'pglite', folder }
}

const protocolOf = (address: string): string => (URL.canParse(address) ? new URL(address).protocol : '')

/** An address of a machine, or of a network as so many bits of one. */
function isAddress(text: string): boolean {
  const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? []
  const version = isIP(address)
  return version !== 0 && (bits === undefined || Number(bits) <= (version === 4 ? 32 : 128))
}

function isHttps(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, search, hash } = new URL(address)
  return protocol === 'https:' && search === '' && hash === ''
}
