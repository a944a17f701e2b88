import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const read = (file: string): string => readFileSync(dist + file, 'utf8')

/** Bytes after gzip of a file and of all that it imports before anything is shown. */
function weight(file: string, seen = new Set<string>()): number {
  if (seen.has(file)) return 0
  seen.add(file)
  const text = read(file)
  const imported = [...text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => name!)
  return gzipSync(text).length + imported.reduce((sum, name) => sum + weight(name, seen), 0)
}

it('the style sheet, the design system included, stays small', () => {
  expect(gzipSync(read('portal.css')).length).toBeLessThanOrEqual(15_000)
})

it('the portal, with the core that it shares with the elements, stays small before its pages', () => {
  expect(weight('portal.js')).toBeLessThanOrEqual(50_000)
})

it('no page of the portal is heavy, its elements apart', () => {
  const pages = readdirSync(dist).filter((name) => /^[a-z]+-\w+\.js$/.test(name) && !name.startsWith('login-'))
  for (const page of pages) expect([page, gzipSync(read(page)).length]).toSatisfy(([, size]) => Number(size) <= 8_000)
})

it('nothing stands in the style sheet that a strict policy forbids', () => {
  expect(read('portal.css')).not.toMatch(/url\(["']?(data|https?):/)
})

it('the site has every municipality, with its example registers', () => {
  const { municipalities } = JSON.parse(read('config.json')) as {
    municipalities: { id: string; ruleset: string; cases: string; registers: { href: string }[] }[]
  }
  const index = new URL('../../../packages/rulesets/dist/index.json', import.meta.url)
  const rulesets = JSON.parse(readFileSync(index, 'utf8')) as { id: string }[]
  expect(municipalities.map(({ id }) => id).sort()).toEqual(rulesets.map(({ id }) => id).sort())
  for (const { ruleset, cases, registers } of municipalities)
    for (const file of [ruleset, cases, ...registers.map(({ href }) => href)])
      expect(JSON.parse(read(file))).toBeTruthy()
})
