import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail server that refuses the first few messages, and keeps the others. */
export async function startMailServer(refusing: number): Promise<{
  readonly address: string
  readonly received: readonly { readonly to: readonly string[]; readonly mail: Email }[]
  readonly refused: () => number
  readonly stop: () => Promise<void>
}> {
  const received: { to: readonly string[]; mail: Email }[] = []
  let refused = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (refused < refusing) {
          refused++
          done(Object.assign(new Error('try again later'), { responseCode: 451 }))
          return
        }
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push({ to: session.envelope.rcptTo.map((one) => one.address), mail })
          done()
        })
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as { port: number }
  return {
    address: `smtp://127.0.0.1:${port}`,
    received,
    refused: () => refused,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}
