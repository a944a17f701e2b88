import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Route } from '#http/route.ts'
import { problem } from '#routes/schemas.ts'

const PROBLEM = { 'application/problem+json': { schema: problem } }

/** The OpenAPI 3.1 document of the routes: the same schemas that check the requests. */
export function openApiDocument(routes: readonly Route[], address?: string): object {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method.toLowerCase()] = operationOf(route)
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Styrkod',
      version: '1',
      description: 'Municipal IT governance as rules that can be asked.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    ...(address !== undefined && { servers: [{ url: address }] }),
    paths: paths as ZodOpenApiPathsObject,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  })
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const body = route.takes
    ? { [route.takes]: { schema: { type: 'string' as const } } }
    : route.body && { 'application/json': { schema: route.body } }
  return {
    operationId: route.id,
    tags: [route.group],
    summary: route.says.en,
    description: route.says.sv,
    security: route.right === 'public' ? [] : [{ bearer: [] }],
    requestParams: {
      ...(route.params && { path: route.params as never }),
      ...(route.query && { query: route.query as never }),
    },
    ...(route.headers && {
      parameters: route.headers.map((name) => ({
        name,
        in: 'header' as const,
        required: false,
        schema: { type: 'string' as const },
      })),
    }),
    ...(body && { requestBody: { required: !route.optionalBody, content: body } }),
    responses: responsesOf(route),
  }
}

function responsesOf(route: Route): ZodOpenApiOperationObject['responses'] {
  const own = Object.entries(route.answers).map(([status, { says, schema, type }]) => [
    status,
    {
      description: says.en,
      content: schema
        ? { [type ?? 'application/json']: { schema } }
        : type === undefined
          ? PROBLEM
          : { [type]: { schema: { type: 'string' as const } } },
    },
  ])
  return {
    ...Object.fromEntries(own),
    default: { description: 'A problem', content: PROBLEM },
  } as ZodOpenApiOperationObject['responses']
}
