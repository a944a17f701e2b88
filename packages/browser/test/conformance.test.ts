import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ask, linkRuleset, type Ruleset } from '@styrkod/core'
import { questionOf } from '@styrkod/core/testing'
import type { CaseSource } from '@styrkod/core/schema'
import type * as Styrkod from '../src/styrkod.ts'
import { askInBrowser, launchBrowser, serveFiles, watchPage } from '@styrkod/web-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(import.meta.resolve(`@styrkod/rulesets/${name}.json`)), 'utf8'))
const ids = (read('index') as { id: string }[]).map((one) => one.id)
const page = (head: string): string =>
  `<!doctype html><html lang="sv"><head><title>Sida</title>${head}</head><body><h1>Sida</h1></body></html>`
const today = '2026-01-01'

type Api = typeof Styrkod
type Hashes = Readonly<Record<string, string>>

/** A card shows the definitions of words, which pages are not given. */
const isAlike = ({ question }: { readonly question: string }): boolean => question !== 'explain'

/** A page that runs the bundle only if it has a hash. */
const pinned = (hash: string): string =>
  page(`<script src="/dist/styrkod.global.js" integrity="${hash}" crossorigin></script>`)

describe('in a real browser, under a strict policy', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>
  let site: Awaited<ReturnType<typeof serveFiles>>
  beforeAll(async () => {
    browser = await launchBrowser()
    const hashes = JSON.parse(readFileSync(new URL('../dist/integrity.json', import.meta.url), 'utf8')) as Hashes
    site = await serveFiles(
      { '/dist/': dist },
      {
        '/': page('<script src="/dist/styrkod.global.js"></script>'),
        '/pinned': pinned(hashes['styrkod.global.js']!),
        '/forged': pinned(hashes['styrkod.js']!),
      },
    )
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  async function open(path = '/') {
    const tab = await browser.newPage()
    const seen = await watchPage(tab)
    await tab.goto(site.origin + path)
    return { tab, seen }
  }

  it.each(ids)('answers the cases of %s as Node does', async (id) => {
    const whole = linkRuleset(read(id) as Ruleset)
    const asked = (read(`${id}.cases`) as CaseSource[]).map((one) => questionOf(one)).filter(isAlike)
    const questions = asked.map((question) => ({
      ruleset: id,
      question,
      ...(question.question === 'compare' && { other: question.with }),
    }))
    const { answers, breaches, errors } = await askInBrowser({ bundle: dist, questions, today, browser })
    const others = (name: string) => linkRuleset(read(name) as Ruleset)
    for (const [at, question] of asked.entries())
      expect(answers[at]).toBe(JSON.stringify(ask(whole, question, { today, ruleset: others })))
    expect(answers).toHaveLength(asked.length)
    expect({ breaches, errors }).toEqual({ breaches: [], errors: [] })
  })

  it('runs what its hash says and nothing else', async () => {
    const { tab, seen } = await open('/pinned')
    expect(await tab.evaluate(() => 'Styrkod' in globalThis)).toBe(true)
    expect(seen.errors).toEqual([])
    await tab.close()
    const forged = await open('/forged')
    expect(await forged.tab.evaluate(() => 'Styrkod' in globalThis)).toBe(false)
    await forged.tab.close()
  })

  it('asks for nothing that the page did not ask for, and works without the network', async () => {
    const { tab, seen } = await open()
    const outcome = () =>
      tab.evaluate(async () => {
        const { loadRuleset, who } = (globalThis as unknown as { Styrkod: Api }).Styrkod
        const compiled = await loadRuleset('/dist/rulesets/norsjo.json')
        const answer = who(compiled, { at: '2026-01-01', action: 'adopt', object: 'it-strategy' })
        return [answer.outcome, answer.answers[0]?.role, answer.answers[0]?.section]
      })
    expect(await outcome()).toEqual(['assigned', 'executive-board', '3'])
    await tab.context().setOffline(true)
    expect(await outcome()).toEqual(['assigned', 'executive-board', '3'])
    expect(seen.requests.map((one) => new URL(one).pathname)).toEqual([
      '/',
      '/dist/styrkod.global.js',
      '/dist/rulesets/norsjo.json',
    ])
    await tab.close()
  })

  it('says what is wrong with an address', async () => {
    const { tab } = await open()
    const reasons = await tab.evaluate(async () => {
      const { loadRuleset, LoadError } = (globalThis as unknown as { Styrkod: Api }).Styrkod
      const reason = (address: string) =>
        loadRuleset(address).then(
          () => 'loaded',
          (error: unknown) => (error instanceof LoadError ? error.reason : String(error)),
        )
      return Promise.all(['/nothing.json', '/dist/styrkod.js', '/dist/integrity.json'].map(reason))
    })
    expect(reasons).toEqual(['status', 'not-json', 'not-a-ruleset'])
    await tab.close()
  })

  it('checks a ruleset that somebody wrote, without evaluating text', async () => {
    const { tab, seen } = await open()
    const codes = await tab.evaluate(async () => {
      const { validation } = (globalThis as unknown as { Styrkod: Api }).Styrkod
      const { parse, rulesetSchemas } = await validation()
      const parsed = parse(rulesetSchemas.ruleset, { language: 1, id: 'Not a name' })
      return parsed.ok ? [] : parsed.issues.map((issue) => issue.code)
    })
    expect(codes.length).toBeGreaterThan(0)
    expect(seen.breaches).toEqual([])
    await tab.close()
  })
})
