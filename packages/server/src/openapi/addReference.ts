import type { FastifyInstance } from 'fastify'
import { languageOf } from '#http/language.ts'
import { ROUTES } from '#routes/index.ts'
import { openApiDocument } from './openApiDocument.ts'
import { referencePage, STYLE } from './referencePage.ts'

/** The description of the server: for programs, and as a page for people. */
export function addReference(app: FastifyInstance, address: string | undefined): void {
  const document = openApiDocument(ROUTES, address)
  const json = JSON.stringify(document)
  const pages = { sv: referencePage(ROUTES, document, 'sv'), en: referencePage(ROUTES, document, 'en') }
  app.get('/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(json))
  app.get('/docs', (request, reply) => {
    const { lang } = request.query as { lang?: string }
    const language = lang === 'sv' || lang === 'en' ? lang : languageOf(request.headers['accept-language'])
    return reply.header('vary', 'Accept-Language').type('text/html; charset=utf-8').send(pages[language])
  })
  app.get('/docs/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
}
