import type { CompiledRuleset } from '@styrkod/core'
import type { Tracer } from '@opentelemetry/api'
import type { Store } from '@styrkod/store'
import type { Logger } from 'pino'
import type { Apart } from '#apart/openApart.ts'
import type { Authenticator } from '#access/principal.ts'
import type { Retention } from '#people/retention.ts'
import type { Metrics } from '#observe/createMetrics.ts'
import type { Registers } from '#registers/registers.ts'
import type { Catalogue } from '#rulesets/catalogue.ts'
import type { Portal } from './addPortal.ts'

/** Everything an application is made of. */
export interface AppSettings {
  readonly rulesets: Catalogue
  readonly store: Store
  readonly clock: () => Date
  /** Who asks; left out, everybody who can reach the server may do everything, so it must be reachable from here alone. */
  readonly authenticate?: Authenticator
  /** The ruleset that says who may read, propose, record and administer. */
  readonly access?: CompiledRuleset
  /** The address that others reach the server by, for links and for AuthZEN's metadata. */
  readonly publicAddress?: string
  /** The municipality or ruleset that AuthZEN's paths without a tenant speak of. */
  readonly tenant?: string
  /** The pages that people use, where they are served from here. */
  readonly portal?: Portal
  readonly limits?: Partial<Limits>
  readonly retention?: Retention
  readonly logger?: Logger
  /** Where spans of requests go. */
  readonly tracer?: Tracer
  /** The addresses of proxies whose word on the caller's address is taken. */
  readonly trustProxy?: readonly string[]
  /** The registers over the store, where somebody else uses them as well. */
  readonly registers?: Registers
}

export interface Limits {
  /** The largest body, in bytes. */
  readonly body: number
  /** The largest body of an import, in bytes. */
  readonly importBody: number
  /** Milliseconds within which a request must have arrived. */
  readonly arrival: number
  /** Milliseconds that an answer may take, or many questions at once together. */
  readonly answer: number
  /** Requests a minute from one address; 0 for no limit. */
  readonly rate: number
}

export const DEFAULT_LIMITS: Limits = {
  body: 1_048_576,
  importBody: 33_554_432,
  arrival: 15_000,
  answer: 20_000,
  rate: 0,
}

/** The parts as handlers use them. */
export interface Parts extends AppSettings {
  readonly registers: Registers
  readonly metrics: Metrics
  /** Milliseconds that many questions at once may take together. */
  readonly patience: number
  /** Where questions that may take long are answered. */
  readonly apart: Apart
}
