import { createServer, type IncomingHttpHeaders } from 'node:http'

export interface Posted {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly accepted: boolean
}

/** Whoever listens to a webhook: leaves the first few posts without an answer, refuses the next few, and keeps all. */
export async function startListener(
  refusing: number,
  holding = 0,
): Promise<{
  readonly address: string
  readonly posted: readonly Posted[]
  readonly stop: () => Promise<void>
}> {
  const posted: Posted[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const isHeld = posted.length < holding
      const accepted = posted.length >= holding + refusing
      posted.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8'), accepted })
      if (!isHeld) response.writeHead(accepted ? 204 : 503).end()
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
