import type { CompiledRuleset, Proposal, Register } from '@styrkod/core'
import type { MunicipalityEntry, RegisterEntry } from './config.ts'

/** A register as it was read, with the version that a proposal is made on. */
interface ReadRegister {
  readonly register: Register
  readonly version?: string
}

/** What the server made of a proposal. */
export type Written =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'refused'; readonly title: string; readonly reasons: readonly string[] }
  | { readonly kind: 'conflict'; readonly title: string }
  | { readonly kind: 'failed'; readonly title: string }

/** Who the portal is used by. */
export interface Me {
  readonly person?: string
  readonly roles: readonly string[]
  readonly rights: readonly string[]
}

/** Where the rules and registers are: files beside the portal, or a server. */
export interface Source {
  readonly municipalities: readonly MunicipalityEntry[]
  readonly ruleset: (entry: MunicipalityEntry) => Promise<CompiledRuleset>
  readonly register: (entry: RegisterEntry) => Promise<ReadRegister>
  /** Writes to the register; absent where nothing can be written. */
  readonly propose?: (
    code: string,
    proposal: Proposal,
    options: { readonly version?: string; readonly language: string },
  ) => Promise<Written>
  readonly me?: (code: string) => Promise<Me | undefined>
}
