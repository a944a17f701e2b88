import type { Localized } from '@styrkod/core'

/** What each kind of problem is called; a problem's type is its key here. */
export const PROBLEMS = {
  'bad-request': [400, { sv: 'Frågan kan inte läsas', en: 'The request cannot be read' }],
  invalid: [400, { sv: 'Något i frågan är fel', en: 'Something in the request is wrong' }],
  'unknown-part': [400, { sv: 'Dokumentet har ingen sådan del', en: 'The document has no such part' }],
  unauthenticated: [401, { sv: 'Inloggning krävs', en: 'Authentication is required' }],
  forbidden: [403, { sv: 'Du har inte rätt att göra detta', en: 'You have no right to do this' }],
  refused: [403, { sv: 'Handlingen medges inte av reglerna', en: 'The rules do not permit the action' }],
  'not-found': [404, { sv: 'Finns inte', en: 'Not found' }],
  'unknown-ruleset': [404, { sv: 'Regelverket finns inte', en: 'There is no such ruleset' }],
  'unknown-municipality': [404, { sv: 'Kommunen har inget register här', en: 'The municipality has no register here' }],
  'method-not-allowed': [405, { sv: 'Så kan man inte göra här', en: 'That cannot be done here' }],
  conflict: [409, { sv: 'Registret har ändrats sedan du läste det', en: 'The register has changed since you read it' }],
  undetermined: [409, { sv: 'Det går inte att avgöra än', en: 'It cannot be told yet' }],
  duplicate: [409, { sv: 'Id:t är upptaget', en: 'The id is taken' }],
  exists: [409, { sv: 'Finns redan', en: 'Exists already' }],
  'key-reused': [
    422,
    { sv: 'Idempotensnyckeln har använts för något annat', en: 'The idempotency key was used for something else' },
  ],
  'too-large': [413, { sv: 'För stort', en: 'Too large' }],
  'unsupported-type': [415, { sv: 'Innehållstypen stöds inte', en: 'The content type is not supported' }],
  'too-many': [429, { sv: 'För många frågor på kort tid', en: 'Too many requests in a short time' }],
  failure: [500, { sv: 'Något gick fel hos oss', en: 'Something went wrong on our side' }],
  unavailable: [503, { sv: 'Tjänsten är inte redo', en: 'The service is not ready' }],
} as const satisfies Readonly<Record<string, readonly [number, Localized]>>

export type ProblemCode = keyof typeof PROBLEMS
