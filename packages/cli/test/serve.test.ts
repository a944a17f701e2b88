import { spawn, type ChildProcess } from 'node:child_process'
import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer } from 'node:net'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { styrkod } from './run.ts'

const BIN = fileURLToPath(new URL('../bin/styrkod.js', import.meta.url))
// Each step is a program that starts.
vi.setConfig({ testTimeout: 120_000 })

const folder = (): string => mkdtempSync(join(tmpdir(), 'styrkod-serve-'))
const running = new Set<ChildProcess>()
const listeners = new Set<Server>()
afterAll(() => {
  running.forEach((one) => one.kill('SIGKILL'))
  listeners.forEach((one) => one.close())
})

/** The program as a server: where it answers, and how it ends when it is asked to. */
async function serve(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--json', ...args], {
    env: { PATH: process.env['PATH'], STYRKOD_LOG: 'silent', ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const line = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (data) => (text += String(data)).endsWith('\n') && resolve(text))
    void ended.then((code) => reject(new Error(`ended with ${code}`)))
  })
  return {
    url: (JSON.parse(line) as { url: string }).url,
    stop: async (): Promise<number | null> => {
      child.kill('SIGTERM')
      const code = await ended
      running.delete(child)
      return code
    },
  }
}

/** Whoever listens to a webhook, and what is said there first. */
async function listen(): Promise<readonly [string, Promise<unknown>]> {
  let heard: (body: unknown) => void
  const told = new Promise<unknown>((resolve) => (heard = resolve))
  const server = createHttpServer((request, response) => {
    let body = ''
    request.on('data', (data) => (body += String(data)))
    request.on('end', () => {
      heard(JSON.parse(body))
      response.writeHead(204).end()
    })
  })
  listeners.add(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return [`http://127.0.0.1:${(server.address() as { port: number }).port}`, told]
}

describe('serve', () => {
  it('answers questions, and has the portal at the same address', async () => {
    const portal = folder()
    mkdirSync(join(portal, 'who'))
    writeFileSync(join(portal, 'index.html'), '<!doctype html><title>Portal</title>')
    writeFileSync(join(portal, 'who/index.html'), '<!doctype html><title>Who</title>')
    const { url, stop } = await serve(['--data', ':memory:', '--portal', portal])
    const page = await fetch(url)
    expect(await page.text()).toContain('Portal')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await (await fetch(`${url}/who`)).text()).toContain('Who')
    expect(await (await fetch(`${url}/config.json`)).json()).toEqual({ api: './' })
    expect((await fetch(`${url}/..%2f..%2fetc/passwd`)).status).toBeGreaterThanOrEqual(400)
    expect(await (await fetch(`${url}/nothing`)).json()).toMatchObject({ status: 404 })
    const answer = await fetch(`${url}/v1/rulesets/harjedalen/who`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"action":"adopt","object":"it-strategy"}',
    })
    expect(await answer.json()).toMatchObject({ outcome: 'assigned' })
    expect(await stop()).toBe(0)
  })

  it(
    'serves a register that was read into its folder, which nobody else opens meanwhile',
    { timeout: 120_000 },
    async () => {
      const data = join(folder(), 'data')
      expect(styrkod(['import', 'harjedalen/clean', '--data', data]).code).toBe(0)
      const [listener, told] = await listen()
      const file = join(data, 'reminders.yaml')
      const webhook = `{ address: '${listener}', secret: HOOK_SECRET }`
      writeFileSync(file, `reminders:\n  - { id: all, municipality: '2361', before: [3650], webhook: ${webhook} }\n`)
      const { url, stop } = await serve(['--data', data, '--portal', 'none'], {
        STYRKOD_REMINDERS: file,
        HOOK_SECRET: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
      })
      expect(await (await fetch(`${url}/v1/municipalities`)).json()).toEqual(['2361'])
      const { version } = (await (await fetch(`${url}/v1/municipalities/2361/register`)).json()) as { version: number }
      const verify = styrkod(['log', 'verify', data])
      expect(verify.code).toBe(2)
      expect(verify.err).toContain('in use')
      const second = styrkod(['serve', '--data', data, '--port', '0'])
      expect(second).toMatchObject({ code: 2, out: '' })
      expect(second.err).toMatch(/in use[\s\S]*DATABASE_URL/)
      expect((await fetch(url)).status).toBe(404)
      expect(await told).toMatchObject({ type: 'reminders.due', data: { municipality: '2361' } })
      const downloaded = join(data, '2361.log.jsonl')
      writeFileSync(downloaded, await (await fetch(`${url}/v1/municipalities/2361/log.jsonl`)).text())
      expect(styrkod(['log', 'verify', downloaded]).code).toBe(0)
      expect(await stop()).toBe(0)
      expect(styrkod(['log', 'verify', data, '--json']).json()).toMatchObject({ ok: true, logs: [{ events: version }] })
    },
  )
})

describe('what is shown at start', () => {
  it('is a sentence for people first, and the log after it', async () => {
    const child = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--data', ':memory:', '--lang', 'en'], {
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    let shown = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (shown += String(data)))
    await vi.waitUntil(() => shown.includes('"msg":"no login is set'), { timeout: 60_000 })
    expect(shown).toMatch(/^Styrkod answers at http:/)
    const [, url] = /(http:\S+)/.exec(shown) ?? []
    expect(await (await fetch(url!)).text()).toContain('<title>')
    const gone = new Promise((ended) => child.once('exit', ended))
    child.kill('SIGTERM')
    expect(await gone).toBe(0)
  })
})

describe('what cannot be served', () => {
  const taken = createServer().listen(0, '127.0.0.1')
  afterAll(() => taken.close())
  const port = (): string => String((taken.address() as { port: number }).port)
  it('settings are told what is wrong with them all at once', () => {
    const run = styrkod(['serve', '--host', '0.0.0.0', '--json'], undefined, {
      STYRKOD_HOTS: 'x',
      STYRKOD_REMINDERS: '/nowhere.yaml',
    })
    expect(run).toMatchObject({ code: 2, out: '' })
    const { errors } = JSON.parse(run.err) as { errors: { code: string; message: string }[] }
    for (const says of ['STYRKOD_HOTS', 'STYRKOD_HOST', '/nowhere.yaml'])
      expect(errors.map((one) => one.message).join('\n')).toContain(says)
  })

  it.each([
    ['a port that is taken', () => ['--port', port(), '--data', ':memory:'], {}, '--port'],
    ['a database that is not there', () => [], { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/x' }, 'DATABASE_URL'],
    ['a portal without pages', () => ['--portal', tmpdir()], {}, 'index.html'],
  ])('%s', (_name, args, more, says) => {
    const run = styrkod(['serve', ...args(), '--lang', 'sv'], undefined, { STYRKOD_LOG: 'silent', ...more })
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain(says)
    expect(run.err).not.toContain('secret')
    expect(run.err).not.toContain('    at ')
  })

  it('its settings are told', () => {
    const { out } = styrkod(['serve', '--settings'])
    expect(out).toMatch(/DATABASE_URL[\s\S]*STYRKOD_ISSUER/)
  })
})
