import fc from 'fast-check'

/** A JSON Schema as the document has it. */
interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly pattern?: string
  readonly format?: string
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

export interface FuzzedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** Words that mean something here and there, so that requests come past the first check. */
const WORDS = [
  ...['adopt', 'appoint', 'register', 'acquire', 'fastställa', 'it-strategy', 'system', 'purchase', 'person'],
  ...['municipal-council', 'head-of-it', 'harjedalen', 'norsjo', '2361', '9999', 'person-01', 'object.amount'],
  ...['__proto__', 'constructor', 'toString', '../../etc/passwd', '%00', "' or 1=1 --", '\u202e', 'å'],
]

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.string({ maxLength: 30, unit: 'binary' }) },
  { weight: 1, arbitrary: fc.string({ minLength: 250, maxLength: 400 }) },
)

const day = fc.oneof(
  fc.constantFrom('2026-01-01', '2024-02-29', '0001-01-01', '9999-12-31', '2026-02-30', '2026-13-01', 'today'),
  fc
    .date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2200-01-01') })
    .map((one) => one.toISOString().slice(0, 10)),
)

/** Requests as the document describes them, and near misses of them. */
export function requestsOf(document: Document): fc.Arbitrary<FuzzedRequest> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => requestOf(document, path, method, operation)),
  )
  return fc.oneof(...operations)
}

function requestOf(
  document: Document,
  path: string,
  method: string,
  operation: Operation,
): fc.Arbitrary<FuzzedRequest> {
  const content = Object.entries(operation.requestBody?.content ?? {})[0]
  const parameters = (operation.parameters ?? []).filter((one) => one.in === 'query' || one.in === 'path')
  const values = fc.record(
    Object.fromEntries(
      parameters.map(({ name, schema }) => [name, fc.option(plain(document, name, schema), { nil: undefined })]),
    ),
  )
  const body = content
    ? fc.oneof({ weight: 9, arbitrary: valueOf(document, content[1].schema, 0) }, { weight: 1, arbitrary: fc.json() })
    : fc.constant(undefined)
  const headers = fc.record(
    {
      'if-match': fc.constantFrom('*', '"1.abc"', 'nonsense'),
      'if-none-match': fc.constantFrom('*', '"x"'),
      'idempotency-key': fc.string({ maxLength: 20, unit: fc.constantFrom('a', 'b', ' ') }),
      'accept-language': fc.constantFrom('sv', 'en', 'sv;q=x, *;q=0', ';;,'),
      'accept-encoding': fc.constantFrom('gzip', 'br', 'x'),
    },
    { requiredKeys: [] },
  )
  return fc.tuple(values, body, headers).map(([given, payload, sent]) => ({
    method: method.toUpperCase(),
    url: urlOf(path, parameters, given),
    headers: { ...sent, ...(content && { 'content-type': content[0] }) },
    ...(payload !== undefined && { body: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
  }))
}

function urlOf(path: string, parameters: Operation['parameters'], given: Readonly<Record<string, unknown>>): string {
  const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(wellFormed(given[name])))
  const query = new URLSearchParams()
  for (const { name, in: place } of parameters ?? [])
    if (place === 'query' && given[name] !== undefined) query.append(name, wellFormed(given[name]))
  return query.size > 0 ? `${address}?${query.toString()}` : address
}

/** A lone half of a character cannot stand in an address. */
const wellFormed = (value: unknown): string => Buffer.from(String(value)).toString('utf8')

const plain = (document: Document, name: string, schema: Schema): fc.Arbitrary<unknown> =>
  name === 'code'
    ? fc.constantFrom('2361', '2361', '9999', 'x')
    : name === 'id'
      ? fc.constantFrom('harjedalen', 'norsjo', 'atlantis')
      : fc.oneof({ weight: 3, arbitrary: valueOf(document, schema, 0) }, { weight: 1, arbitrary: text })

function valueOf(document: Document, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const right = shaped(document, schema, depth)
  return fc.oneof({ weight: 14, arbitrary: right }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) })
}

function shaped(document: Document, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined)
    return valueOf(document, document.components.schemas[schema.$ref.split('/').at(-1)!]!, depth)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (choices && depth < 8) return fc.oneof(...choices.map((one) => valueOf(document, one, depth + 1)))
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectOf(document, schema, depth)
    case 'array':
      return depth > 6 ? fc.constant([]) : fc.array(valueOf(document, schema.items ?? {}, depth + 1), { maxLength: 4 })
    case 'string':
      return schema.format === 'date' ? day : text
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: -2, max: 20 }), fc.double())
    case 'boolean':
      return fc.boolean()
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf(document: Document, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {})
  const known = fc.record(
    Object.fromEntries(properties.map(([name, one]) => [name, valueOf(document, one, depth + 1)])),
    { requiredKeys: (schema.required ?? []).filter((name) => properties.some(([own]) => own === name)) },
  )
  const { additionalProperties: more } = schema
  if (more === undefined || more === false || depth > 6) return known
  const extra = fc.dictionary(
    text,
    more === true ? fc.jsonValue({ maxDepth: 2 }) : valueOf(document, more, depth + 1),
    { maxKeys: 3 },
  )
  return fc.tuple(known, extra).map(([own, other]) => ({ ...other, ...(own as object) }))
}
