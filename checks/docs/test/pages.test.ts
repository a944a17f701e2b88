import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { closeBrowser } from '../src/openPage.ts'
import { pages, ROOT } from '../src/pages.ts'
import { runPage, type PageRun } from '../src/runPage.ts'
import { typeProblems } from '../src/typeProblems.ts'

/** Set to write what the commands really print into the pages, to be read over before it is committed. */
const updating = process.env['STYRKOD_UPDATE_DOCS'] !== undefined

afterAll(closeBrowser)

/** A page in both languages has the same blocks but for its words; its English twin is run with the whole. */
const full = process.env['STYRKOD_FULL'] !== undefined
const isTwin = (page: string, all: readonly string[]): boolean =>
  page.endsWith('.en.md') && all.includes(page.replace('.en.md', '.sv.md'))

/** The TypeScript that the pages wrote. */
const scripts: string[] = []

describe.concurrent('every block of every page is run', () => {
  for (const page of updating || full ? pages() : pages().filter((one, _, all) => !isTwin(one, all))) {
    test(page, async () => {
      const run = await runPage(page)
      const written = readdirSync(run.folder, { recursive: true, encoding: 'utf8' })
      scripts.push(...written.filter((path) => /^[^/]+\.ts$/.test(path)).map((path) => join(run.folder, path)))
      if (updating && run.shown.length > 0) update(page, run)
      else expect(run.complaints.map((one) => `${page}:${one.line} ${one.says}`)).toEqual([])
    })
  }
})

test('the TypeScript of the pages compiles', () => {
  expect(typeProblems(scripts)).toEqual([])
})

function update(page: string, run: PageRun): void {
  const file = join(ROOT, page)
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const { block, actual } of [...run.shown].reverse()) {
    const [from, to] = block.lines
    lines.splice(
      from,
      to - from,
      ...actual
        .replace(/^\n+|\s+$/g, '')
        .split('\n')
        .map((line) => line.trimEnd()),
    )
  }
  writeFileSync(file, lines.join('\n'))
}
