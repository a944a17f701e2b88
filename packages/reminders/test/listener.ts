import { createServer, type IncomingHttpHeaders } from 'node:http'

export interface Posted {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly accepted: boolean
}

/** Whoever listens to a webhook: refuses the first few posts, and keeps all. */
export async function startListener(refusing: number): Promise<{
  readonly address: string
  readonly posted: readonly Posted[]
  readonly stop: () => Promise<void>
}> {
  const posted: Posted[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const accepted = posted.length >= refusing
      posted.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8'), accepted })
      response.writeHead(accepted ? 204 : 503).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  return {
    address: `http://127.0.0.1:${port}/reminders`,
    posted,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}
