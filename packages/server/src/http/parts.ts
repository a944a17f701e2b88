import type { CompiledRuleset } from '@styrkod/core'
import type { Store } from '@styrkod/store'
import type { Logger } from 'pino'
import type { Authenticator } from '#access/principal.ts'
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
  readonly logger?: Logger
}

export interface Limits {
  /** The largest body, in bytes. */
  readonly body: number
  /** The largest body of an import, in bytes. */
  readonly importBody: number
  /** Milliseconds within which a request must have arrived. */
  readonly arrival: number
  /** Requests a minute from one caller; 0 for no limit. */
  readonly rate: number
}

export const DEFAULT_LIMITS: Limits = { body: 1_048_576, importBody: 33_554_432, arrival: 15_000, rate: 0 }

/** The parts as handlers use them. */
export interface Parts extends AppSettings {
  readonly registers: Registers
}
