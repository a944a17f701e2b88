import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { matches } from './matches.ts'
import { ROOT, runsAtTheRoot } from './pages.ts'
import { readBlocks, type Block } from './readBlocks.ts'
import { runBlock } from './runBlock.ts'
import { Shell } from './Shell.ts'

/** What is wrong with a page: where, and what was found. */
interface Complaint {
  readonly line: number
  readonly says: string
}

/** A block whose output is another than the page shows, though what was run ended as the page says. */
interface Shown {
  readonly block: Block
  readonly actual: string
}

export interface PageRun {
  readonly blocks: number
  readonly complaints: readonly Complaint[]
  readonly shown: readonly Shown[]
  /** The folder in which the page ran, with the files that it wrote. */
  readonly folder: string
}

/** Where pages run: inside this package, so that what a page imports is found, and out of the way of every tool. */
const CACHE = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url))

/** Does what a page says, block by block, in a folder of its own, and compares what comes out with what it shows. */
export async function runPage(page: string, place = 'pages'): Promise<PageRun> {
  const blocks = readBlocks(readFileSync(join(ROOT, page), 'utf8'))
  const folder = join(CACHE, place, page.replaceAll('/', '__'))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const shell = new Shell(runsAtTheRoot(page) ? ROOT : folder, page.includes('.sv.') ? 'sv_SE.UTF-8' : 'en_GB.UTF-8')
  const complaints: Complaint[] = []
  const shown: Shown[] = []
  let last: string | undefined
  let asExpected = true
  try {
    for (const block of blocks) {
      const line = block.lines[0]
      if (block.words.includes('output')) {
        if (last === undefined) complaints.push({ line, says: 'output without anything that was run before it' })
        else {
          const actual = block.language === 'json' ? spread(last) : last
          if (matches(block.text, actual)) continue
          complaints.push({ line, says: `shown:\n${block.text}\nactual:\n${actual}` })
          if (asExpected) shown.push({ block, actual })
        }
        continue
      }
      const result = await runBlock(block, folder, shell)
      if (result.says !== undefined) complaints.push({ line, says: result.says })
      if (result.output === undefined) continue
      last = result.output
      asExpected = result.says === undefined
    }
  } finally {
    await shell.close()
  }
  return { blocks: blocks.length, complaints, shown, folder }
}

/** One JSON value as a page shows it. */
function spread(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
