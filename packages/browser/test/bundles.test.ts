import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const dist = new URL('../dist/', import.meta.url)
const gzipped = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length
const read = (file: string): Buffer => readFileSync(new URL(file, dist))

const ELEMENTS = ['who', 'decide', 'route', 'matrix', 'documents', 'year-wheel', 'findings', 'rule', 'compare']

/** A file of dist/ with every file that it imports; with `later`, those as well that it fetches when it needs them. */
function withImports(file: string, later = false, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const imports = later
    ? /(?:from|import\(?)\s*["`']\.\/([\w.-]+\.js)["`']/g
    : /(?:from|import)\s*["`']\.\/([\w.-]+\.js)["`']/g
  for (const [, other] of read(file).toString().matchAll(imports)) withImports(other!, later, seen)
  return seen
}

const size = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + gzipped(read(file)), 0)

/** Bytes after gzip. Raised only in the change that causes it. */
describe('ceilings', () => {
  it('keeps the questions with their loader at 20 kB', () => {
    expect(gzipped(read('styrkod.js'))).toBeLessThanOrEqual(20_000)
    expect(gzipped(read('styrkod.global.js'))).toBeLessThanOrEqual(20_000)
  })

  it('keeps all elements, with everything that they import, at 60 kB', () => {
    const files = withImports('elements.js')
    expect([...files].sort()).toEqual(['elements.js', 'styrkod.js', 'words.js'])
    expect(size(files)).toBeLessThanOrEqual(60_000)
  })

  it('keeps all elements and what they fetch later at 75 kB', () => {
    expect(size([...withImports('elements.js'), 'reports.js'])).toBeLessThanOrEqual(75_000)
  })

  it('keeps every element by itself below all of them', () => {
    for (const name of ELEMENTS) expect(size(withImports(`${name}.js`))).toBeLessThan(size(withImports('elements.js')))
  })

  it('keeps every ruleset at 40 kB, its cases and the texts of large ones apart', () => {
    for (const { id } of JSON.parse(read('rulesets/index.json').toString()) as { id: string }[])
      expect({ id, size: gzipped(read(`rulesets/${id}.json`)) }).toSatisfy(
        (one: { size: number }) => one.size <= 40_000,
      )
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
    for (const file of [...withImports('styrkod.js', true), ...withImports('elements.js', true)])
      expect(read(file).toString()).not.toMatch(/\beval\(|new Function\b/)
  })
})
