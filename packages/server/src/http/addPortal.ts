import serveFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The pages that people use: a folder of files, and how its visitors log in. */
export interface Portal {
  readonly folder: string
  readonly login?: { readonly issuer: string; readonly client: string; readonly resource: string }
}

/** Serves the portal's files, told that its rules and registers are here. */
export async function addPortal(app: FastifyInstance, { folder, login }: Portal): Promise<void> {
  app.get('/config.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').send({ api: './', ...(login && { login }) }),
  )
  await app.register(serveFiles, {
    root: folder,
    redirect: true,
    dotfiles: 'deny',
    // Names of files seldom change with what is in them: ask whether they have.
    cacheControl: false,
    setHeaders: (response) => void response.header('cache-control', 'no-cache'),
  })
}
