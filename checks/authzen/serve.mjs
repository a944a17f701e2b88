// The server with one of the AuthZEN policies, or with any folder that holds a ruleset, on loopback:
//   node checks/authzen/serve.mjs certification|todo|DIR PORT
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from '@styrkod/server'
import { load } from './load.mjs'

const [name = 'certification', port = '8080'] = process.argv.slice(2)
const own = fileURLToPath(new URL(name, import.meta.url))
const folder = /^(certification|todo)$/.test(name) ? own : name
if (!existsSync(folder) || !/^\d+$/.test(port)) {
  console.error('usage: node checks/authzen/serve.mjs certification|todo|DIR PORT')
  process.exit(2)
}
const publicAddress = process.env['STYRKOD_PUBLIC_ADDRESS'] ?? `https://localhost:${port}`
const app = await createApp({ ...(await load(folder)), clock: () => new Date(), publicAddress })
console.log(`${name}: ${await app.listen({ host: '127.0.0.1', port: Number(port) })}`)
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void app.close())
