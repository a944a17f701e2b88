import type { Day, Localized } from '@styrkod/core'

/** How a municipality wants the portal to look. */
export interface Brand {
  /** One colour, `#rrggbb`; shades that can be read in light and dark are made from it. */
  readonly color?: string
  /** The address of a picture, from the portal's folder. */
  readonly logo?: string
}

export interface RegisterEntry {
  readonly id: string
  readonly title: string | Localized
  readonly href: string
  /** The day shown first; today when left out. An invented register has one, since time does not go on in it. */
  readonly at?: Day
}

export interface MunicipalityEntry {
  /** The id of the ruleset. */
  readonly id: string
  readonly code: string
  readonly name: string
  readonly ruleset: string
  readonly cases?: string
  readonly registers: readonly RegisterEntry[]
  readonly brand?: Brand
}

/** How people prove who they are: OpenID Connect, authorization code with PKCE. */
export interface LoginConfig {
  readonly issuer: string
  readonly client: string
  readonly scope?: string
  /** The resource that the token is for, where the issuer wants to be told (RFC 8707). */
  readonly resource?: string
}

/** `config.json`, beside the portal. */
export interface Config {
  readonly title?: Partial<Localized>
  /** The address of a server; left out, the portal reads the files it names and writes nothing. */
  readonly api?: string
  readonly login?: LoginConfig
  readonly municipalities?: readonly MunicipalityEntry[]
  /** Looks by the id of a ruleset, where the municipalities come from the server. */
  readonly brands?: Readonly<Record<string, Brand>>
}
