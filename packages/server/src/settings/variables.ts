import type { Localized } from '@styrkod/core'

export const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent']

/** Every variable that the server reads, and what it is for, with what counts where it is left out. */
export const VARIABLES = {
  STYRKOD_HOST: { sv: 'adress att lyssna på (127.0.0.1)', en: 'the address to listen on (127.0.0.1)' },
  STYRKOD_PORT: { sv: 'port (8080)', en: 'the port (8080)' },
  DATABASE_URL: {
    sv: 'PostgreSQL; utelämnad: inbäddad lagring i en mapp',
    en: 'PostgreSQL; left out: embedded storage in a folder',
  },
  STYRKOD_DATA: {
    sv: 'mappen för inbäddad lagring (styrkod-data); :memory: för ingen',
    en: 'the folder of embedded storage (styrkod-data); :memory: for none',
  },
  STYRKOD_RULESETS: { sv: 'mapp med egna regelverk', en: 'a folder with rulesets of your own' },
  STYRKOD_PUBLIC_ADDRESS: {
    sv: 'adressen som andra når servern på',
    en: 'the address that others reach the server by',
  },
  STYRKOD_TENANT: {
    sv: 'kommunen eller regelverket som AuthZEN gäller utan namn',
    en: 'the municipality or ruleset that AuthZEN means without a name',
  },
  STYRKOD_ISSUER: { sv: 'utfärdaren av intyg (OpenID Connect)', en: 'the issuer of tokens (OpenID Connect)' },
  STYRKOD_AUDIENCE: { sv: 'vem intygen skall vara ställda till', en: 'whom tokens must be meant for' },
  STYRKOD_CLAIM_PERSON: {
    sv: 'uppgiften med personens id i registret (sub)',
    en: 'the claim with the id of the person in the register (sub)',
  },
  STYRKOD_CLAIM_ROLES: { sv: 'uppgiften med åtkomstroller (roles)', en: 'the claim with access roles (roles)' },
  STYRKOD_CLAIM_MUNICIPALITY: {
    sv: 'uppgiften med kommunkod (municipality)',
    en: 'the claim with the municipality code (municipality)',
  },
  STYRKOD_CLOCK_SKEW: { sv: 'sekunder som klockor får skilja (30)', en: 'seconds by which clocks may differ (30)' },
  STYRKOD_ACCESS: { sv: 'mapp med eget åtkomstregelverk', en: 'a folder with an access ruleset of your own' },
  STYRKOD_PORTAL: { sv: 'mapp med portalens sidor', en: 'a folder with the pages of the portal' },
  STYRKOD_PORTAL_CLIENT: {
    sv: 'portalens klient-id hos utfärdaren',
    en: 'the id of the portal as a client of the issuer',
  },
  STYRKOD_RATE: {
    sv: 'frågor i minuten per frågande (600; 0 för ingen gräns)',
    en: 'requests a minute from one caller (600; 0 for no limit)',
  },
  STYRKOD_LOG: { sv: `loggnivå: ${LEVELS.join(', ')} (info)`, en: `the log level: ${LEVELS.join(', ')} (info)` },
  STYRKOD_TRUST_PROXY: {
    sv: 'adresser till proxyservrar vars uppgift om frågarens adress gäller',
    en: "addresses of proxies whose word on the caller's address is taken",
  },
  STYRKOD_RETAIN_PEOPLE: {
    sv: 'hur länge den som slutat är känd vid namn, som P2Y (tills någon raderar)',
    en: 'how long whoever has left is known by name, such as P2Y (until somebody erases it)',
  },
  STYRKOD_HELD: {
    sv: 'hur många händelser som hålls i minnet (200000)',
    en: 'how many events are held in memory (200000)',
  },
  STYRKOD_RETAIN_KEYS: {
    sv: 'hur länge idempotensnycklar gäller (P30D)',
    en: 'how long idempotency keys hold (P30D)',
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    sv: 'dit spår skickas (OpenTelemetry, OTLP över HTTP)',
    en: 'where traces are sent (OpenTelemetry, OTLP over HTTP)',
  },
} as const satisfies Readonly<Record<string, Localized>>

export type Variable = keyof typeof VARIABLES
