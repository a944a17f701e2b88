import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail server that leaves the first few messages without an answer, refuses the next few, and keeps the others. */
export async function startMailServer(
  refusing: number,
  holding = 0,
): Promise<{
  readonly address: string
  readonly received: readonly { readonly to: readonly string[]; readonly mail: Email }[]
  readonly held: readonly { readonly mail: Email }[]
  readonly refused: () => number
  readonly stop: () => Promise<void>
}> {
  const received: { to: readonly string[]; mail: Email }[] = []
  const held: { mail: Email }[] = []
  let left = holding
  let refused = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (left > 0) {
          left--
          void PostalMime.parse(Buffer.concat(chunks)).then((mail) => held.push({ mail }))
          return
        }
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
    held,
    refused: () => refused,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}
