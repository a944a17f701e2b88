// One of the servers that are compared, on a free port of loopback, in a process of its own: `node serve.mjs KIND`.
// Each parses the same question and answers with the same decision; ours finds it in the rules, with all its middleware.
import { createServer } from 'node:http'
import { once } from 'node:events'

/** @typedef {{ subject?: { type?: unknown, id?: unknown }, action?: { name?: unknown }, resource?: { type?: unknown, id?: unknown } }} Question */

/** @param {Question} body */
const isQuestion = ({ subject, action, resource }) =>
  [subject?.type, subject?.id, action?.name, resource?.type, resource?.id].every((one) => typeof one === 'string')

const ANSWER = JSON.stringify({ decision: true })

/** @type {Record<string, () => Promise<number>>} */
const SERVERS = {
  bare: () => bare((send) => send()),
  // As ours does: the answers that are ready in one turn of the event loop go together.
  'bare, together': () => {
    /** @type {(() => void)[]} */
    let ready = []
    const sendAll = () => {
      const all = ready
      ready = []
      for (const send of all) send()
    }
    return bare((send) => ready.push(send) === 1 && setImmediate(sendAll))
  },
  fastify: async () => {
    const { fastify } = await import('fastify')
    const text = { type: 'string' }
    const entity = { type: 'object', required: ['type', 'id'], properties: { type: text, id: text } }
    const body = {
      type: 'object',
      required: ['subject', 'action', 'resource'],
      properties: {
        subject: entity,
        action: { type: 'object', required: ['name'], properties: { name: text } },
        resource: entity,
      },
    }
    const app = fastify()
    app.post('/access/v1/evaluation', { schema: { body } }, async () => ({ decision: true }))
    await app.listen({ host: '127.0.0.1', port: 0 })
    return portOf(app.server)
  },
  hono: async () => {
    const [{ Hono }, { serve }] = await Promise.all([import('hono'), import('@hono/node-server')])
    const app = new Hono()
    app.post('/access/v1/evaluation', async (context) =>
      isQuestion(await context.req.json()) ? context.json({ decision: true }) : context.json('malformed', 400),
    )
    return new Promise((listening) =>
      serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => listening(port)),
    )
  },
  styrkod: () => ours({ log: true, rate: 1_000_000_000 }),
  'styrkod, no log': () => ours({ log: false, rate: 1_000_000_000 }),
  'styrkod, no log, no rate limit': () => ours({ log: false, rate: 0 }),
}

/** @param {(send: () => void) => void} whenToSend */
async function bare(whenToSend) {
  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'))
      whenToSend(() => {
        response.writeHead(isQuestion(body) ? 200 : 400, {
          'content-type': 'application/json',
          'content-length': ANSWER.length,
        })
        response.end(ANSWER)
      })
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return portOf(server)
}

/** @param {{ log: boolean, rate: number }} settings */
async function ours({ log, rate }) {
  const [{ createApp, createLogger }, { load }] = await Promise.all([
    import('@styrkod/server'),
    import('@styrkod/check-authzen/load'),
  ])
  const parts = await load(new URL('../authzen/certification', import.meta.url).pathname)
  const app = await createApp({
    ...parts,
    clock: () => new Date(),
    limits: { rate },
    ...(log && { logger: createLogger('info', '/dev/null') }),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return portOf(app.server)
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

// What is asked makes a difference to whoever asks alone.
const start = SERVERS[(process.argv[2] ?? '').replace(', all new', '')]
if (!start) {
  console.error(`usage: node serve.mjs ${Object.keys(SERVERS).join('|')}`)
  process.exit(2)
}
process.on('message', (message) => {
  if (message === 'stop') process.exit()
  const { user, system } = process.cpuUsage()
  process.send?.({ cpu: user + system })
})
process.send?.({ port: await start() })
