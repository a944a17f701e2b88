import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const dist = new URL('../dist/', import.meta.url)
const gzipped = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length
const read = (file: string): Buffer => readFileSync(new URL(file, dist))

/** A file of dist/ with every file that it imports, at once or later. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, other] of read(file)
    .toString()
    .matchAll(/(?:from|import\()\s*["`']\.\/([\w.-]+\.js)["`']/g))
    withImports(other!, seen)
  return seen
}

const size = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipped(read(file)), 0)

/** Kilobytes after gzip. Raised only in the change that causes it. */
describe('ceilings', () => {
  it('keeps the questions with their loader at 20 kB', () => {
    expect(gzipped(read('styrkod.js'))).toBeLessThanOrEqual(20_000)
    expect(gzipped(read('styrkod.global.js'))).toBeLessThanOrEqual(20_000)
  })

  it('keeps every ruleset at 40 kB without the texts of the sources', () => {
    const texts = ['text', 'note', 'wording']
    for (const { id } of JSON.parse(read('rulesets/index.json').toString()) as { id: string }[]) {
      const ruleset: unknown = JSON.parse(read(`rulesets/${id}.json`).toString())
      const bare = JSON.stringify(ruleset, (key, value: unknown) => (texts.includes(key) ? undefined : value))
      expect({ id, size: gzipped(bare) }).toSatisfy((one: { size: number }) => one.size <= 40_000)
    }
  })
})

describe('files', () => {
  it('give the hash of every script', () => {
    const hashes = JSON.parse(read('integrity.json').toString()) as Record<string, string>
    const scripts = readdirSync(dist).filter((file) => file.endsWith('.js') && file !== 'prune.js')
    expect(Object.keys(hashes).sort()).toEqual(scripts.sort())
    for (const [file, hash] of Object.entries(hashes))
      expect(hash).toBe(`sha384-${createHash('sha384').update(read(file)).digest('base64')}`)
  })

  it('come with source maps and types', () => {
    for (const file of [
      'styrkod.js',
      'styrkod.global.js',
      'words.js',
      'reports.js',
      'asking.js',
      'receipts.js',
      'validation.js',
    ])
      expect(existsSync(new URL(`${file}.map`, dist))).toBe(true)
    for (const file of [
      'styrkod.d.ts',
      'words.d.ts',
      'reports.d.ts',
      'asking.d.ts',
      'receipts.d.ts',
      'validation.d.ts',
    ])
      expect(existsSync(new URL(file, dist))).toBe(true)
  })

  it('make no code out of text', () => {
    for (const file of withImports('styrkod.js')) expect(read(file).toString()).not.toMatch(/\beval\(/)
  })
})
