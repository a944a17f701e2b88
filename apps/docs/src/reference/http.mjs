import { openApiDocument, ROUTES } from '@styrkod/server'
import { table } from './table.mjs'

/** @typedef {Record<string, any>} Schema */

/** What the server answers over HTTP, from the document that it serves at `/openapi.json`. @returns {string} */
export function httpReference() {
  const document = /** @type {Schema} */ (openApiDocument(ROUTES))
  const groups = new Map()
  for (const [path, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations)) {
      const group = operation.tags[0]
      groups.set(group, [...(groups.get(group) ?? []), { path, method: method.toUpperCase(), operation }])
    }
  return [
    '# HTTP',
    'Every route of `styrkod serve`. The same as an OpenAPI 3.1 document: `GET /openapi.json`. Problems are `application/problem+json` (RFC 9457); with `Accept-Language: sv` sentences come in Swedish. AuthZEN answers by its own specification at `/TENANT/access/v1/evaluation` and its fellows, where the tenant is the id of a ruleset or the code of a municipality with a register, and without one for the tenant that the settings name.',
    ...[...groups].flatMap(([group, list]) => [
      `## ${group}`,
      ...list.flatMap((/** @type {{ path: string, method: string, operation: Schema }} */ one) =>
        routeOf(one, document),
      ),
    ]),
  ].join('\n\n')
}

/** @param {{ path: string, method: string, operation: Schema }} route @param {Schema} document */
function routeOf({ path, method, operation }, document) {
  const parameters = (operation.parameters ?? []).map((/** @type {Schema} */ one) => [
    `\`${one.name}\``,
    one.in,
    one.required ? 'yes' : 'no',
    typeOf(one.schema, document),
  ])
  const body = operation.requestBody?.content
  return [
    `### ${method} ${path}`,
    `${operation.summary}. ${operation.security.length === 0 ? 'Open to all.' : 'Needs a bearer token where login is set.'}`,
    ...(parameters.length > 0 ? [table(['parameter', 'in', 'required', 'type'], parameters)] : []),
    ...(body ? Object.entries(body).flatMap(([type, { schema }]) => bodyOf(type, schema, document)) : []),
    table(
      ['status', 'answer', 'content'],
      Object.entries(operation.responses).map(([status, one]) => [
        status,
        /** @type {Schema} */ (one).description,
        Object.keys(/** @type {Schema} */ (one).content ?? {}).join(', '),
      ]),
    ),
  ]
}

/** @param {string} type @param {Schema} schema @param {Schema} document */
function bodyOf(type, schema, document) {
  const at = follow(schema, document)
  const keys = Object.entries(at.properties ?? {})
  if (keys.length === 0) return [`Body: \`${type}\`, ${typeOf(schema, document)}.`]
  return [
    `Body: \`${type}\`.`,
    table(
      ['key', 'required', 'type'],
      keys.map(([key, one]) => [`\`${key}\``, at.required?.includes(key) ? 'yes' : 'no', typeOf(one, document)]),
    ),
  ]
}

/** @param {Schema} schema @param {Schema} document @returns {Schema} */
const follow = (schema, document) =>
  schema.$ref ? follow(document.components.schemas[schema.$ref.split('/').at(-1)], document) : schema

/** @param {Schema} schema @param {Schema} document @returns {string} */
function typeOf(schema, document) {
  const at = follow(schema, document)
  if (at.const !== undefined) return `\`${at.const}\``
  if (at.enum) return at.enum.map((/** @type {unknown} */ one) => `\`${one}\``).join(' ')
  const options = at.anyOf ?? at.oneOf
  if (options) return [...new Set(options.map((/** @type {Schema} */ one) => typeOf(one, document)))].join(' or ')
  if (at.type === 'array') return `list of ${typeOf(at.items ?? {}, document)}`
  return Array.isArray(at.type) ? at.type.join(' or ') : (at.format ?? at.type ?? 'any')
}
