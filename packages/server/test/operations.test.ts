import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { runServer } from './running.ts'
import { serving } from './serving.ts'

const folders: string[] = []
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })))

describe('the description of the server', () => {
  it('is OpenAPI for programs, and a page without scripts for people', async () => {
    const { send } = await serving()
    const { json } = await send('GET', '/openapi.json')
    expect(json).toMatchObject({ openapi: '3.1.0' })
    expect(Object.keys(json['paths'] as object)).toContain('/v1/municipalities/{code}/events')
    const swedish = await send('GET', '/docs', undefined, { 'accept-language': 'sv' })
    expect(swedish.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(swedish.headers['content-security-policy']).not.toContain('unsafe')
    expect(swedish.text).toContain('<html lang="sv">')
    expect(swedish.text).toContain('Föreslå en handling')
    expect(swedish.text).not.toMatch(/<script|style=/)
    expect((await send('GET', '/docs?lang=en')).text).toContain('Propose an action')
    expect((await send('GET', '/docs/style.css')).headers['content-type']).toMatch(/^text\/css/)
  })
})

describe('measurements', () => {
  it('count answers by route, without names', async () => {
    const { send } = await serving()
    await send('GET', '/v1/municipalities/2361/register')
    const { text, headers } = await send('GET', '/metrics')
    expect(headers['content-type']).toMatch(/^text\/plain/)
    expect(text).toContain(
      'styrkod_http_request_duration_seconds_count{route="/v1/municipalities/:code/register",method="GET",status="404"} 1',
    )
    expect(text).toContain('styrkod_registers_held 0')
    expect(text).not.toContain('2361')
  })
})

describe('a running server', () => {
  it(
    'swaps rulesets while it answers, keeps the old ones where the new are wrong, and sends its traces',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'styrkod-rulesets-'))
      folders.push(folder)
      const own = join(folder, 'access')
      cpSync(fileURLToPath(new URL('../rules/access', import.meta.url)), own, { recursive: true })
      const spans: string[] = []
      const collector = createServer((request, response) => {
        request.on('data', (data) => spans.push(String(data)))
        request.on('end', () => response.end('{}'))
      })
      await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening))
      const { port } = collector.address() as { port: number }
      const server = await runServer({
        STYRKOD_DATA: ':memory:',
        STYRKOD_RULESETS: folder,
        OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      })
      let asking = true
      let asked = 0
      const hash = async (): Promise<string> => {
        const answer = await fetch(`${server.url}/v1/rulesets/access`)
        expect(answer.status).toBe(200)
        asked++
        return answer.headers.get('etag')!
      }
      const first = await hash()
      const loop = (async () => {
        while (asking) {
          await hash()
          await new Promise((later) => setTimeout(later, 20))
        }
      })()
      const file = join(own, 'roles.yaml')
      const text = readFileSync(file, 'utf8')
      writeFileSync(file, text.replace('is: reader,', 'is: raeder,'))
      await until(() =>
        server.log.some((line) => line['msg'] === 'rulesets kept as they were: the folder has problems'),
      )
      expect(await hash()).toBe(first)
      writeFileSync(file, text.replace('en: reader }', 'en: reading person }'))
      await until(() => server.log.some((line) => line['msg'] === 'rulesets swapped'))
      expect(await hash()).not.toBe(first)
      asking = false
      await loop
      expect(asked).toBeGreaterThan(5)
      expect(await server.stop('SIGTERM')).toBe(0)
      expect(spans.join('')).toContain('GET /v1/rulesets/:id')
      collector.close()
      const lines = JSON.stringify(server.log)
      expect(lines).toContain('no login is set')
      expect(lines).toContain('"route":"/v1/rulesets/:id"')
    },
  )

  it('does not start with rulesets that are wrong', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'styrkod-rulesets-'))
    folders.push(folder)
    await expect(runServer({ STYRKOD_DATA: ':memory:', STYRKOD_RULESETS: folder })).rejects.toThrow(
      /no sub-folder has a ruleset/,
    )
  })
})

async function until(happened: () => boolean): Promise<void> {
  for (let tries = 0; !happened(); tries++) {
    if (tries > 600) throw new Error('it did not happen')
    await new Promise((later) => setTimeout(later, 100))
  }
}
