import { createTransport } from 'nodemailer'
import { mailText } from '#message/mailText.ts'
import type { Message } from '#message/model.ts'
import type { ReminderSettings } from '#settings/model.ts'

/** Milliseconds to wait for the mail server. */
const PATIENCE = 20_000

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|\[?::1\]?)$/

/** Sends messages by SMTP. Off this machine the connection must be encrypted. */
export function createMailer({ server, from }: NonNullable<ReminderSettings['mail']>): {
  readonly send: (message: Message, to: string) => Promise<void>
  readonly close: () => void
} {
  const { protocol, hostname, port, username, password } = new URL(server)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !LOOPBACK.test(hostname),
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (message, to) => {
      const domain = from.split('@').at(-1)!.replace(/>$/, '')
      await transport.sendMail({
        from,
        to,
        ...mailText(message),
        messageId: `<${message.id}@${domain}>`,
        // Nobody's holiday answers.
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.language },
      })
    },
    close: () => transport.close(),
  }
}
