// What the client is made of that comes from the server: its OpenAPI document, and that document as types.
import openapiTypescript, { astToString } from 'openapi-typescript'
import { openApiDocument, ROUTES } from '@styrkod/server'

const NOTE = '// Made by `pnpm generate` from the OpenAPI document of the server; not to be edited.\n'

/** The files by their names in this package. @returns {Promise<Readonly<Record<string, string>>>} */
export async function clientFiles() {
  const document = openApiDocument(ROUTES)
  const types = astToString(await openapiTypescript(typeable(document), { alphabetize: true, immutable: true }))
  return {
    'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'src/generated/api.ts': `${NOTE}${types}`,
  }
}

/** A schema that contains itself is any JSON value; as a type it would be circular, so there it is unknown. */
function typeable(document) {
  const copy = structuredClone(document)
  const { schemas } = copy.components
  for (const [name, schema] of Object.entries(schemas))
    if (JSON.stringify(schema).includes(`"#/components/schemas/${name}"`)) schemas[name] = {}
  return copy
}
