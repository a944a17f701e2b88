import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { openPage } from './openPage.ts'
import { ROOT } from './pages.ts'
import type { Block } from './readBlocks.ts'
import type { Shell } from './Shell.ts'

export interface BlockRun {
  /** What it printed or showed, to be compared with the output shown after it. */
  readonly output?: string
  /** What is wrong, if something is. */
  readonly says?: string
}

/** Does what one block says. A block that says nothing of what is to be done with it is an error. */
export async function runBlock(block: Block, folder: string, shell: Shell): Promise<BlockRun> {
  const { words, keys } = block
  if (keys['file'] !== undefined) writeBlock(block, join(folder, keys['file']))
  if (block.language === 'ts' && keys['file'] !== undefined) compile(join(folder, keys['file']))
  if (keys['part-of'] !== undefined) return isPart(block, keys['part-of'])
  if (keys['file'] !== undefined && keys['opens'] !== undefined)
    return { output: await openPage(folder, keys['file'], keys['opens']) }
  if (words.includes('script')) return areScripts(block)
  if (words.includes('setup')) return judge(await shell.setUp(block.text), 0)
  if (words.includes('background')) return judge(await shell.runOn(block.text), 0)
  if (words.includes('run')) return runIt(block, folder, shell)
  if (keys['file'] !== undefined || keys['shown'] !== undefined) return {}
  return { says: `nothing is done with this block: \`${[block.language, ...words].join(' ')}\`` }
}

const judge = ({ code, output }: { code: number | null; output: string }, expected: number): BlockRun => ({
  output,
  ...(code !== expected && { says: `exit code ${code}, expected ${expected}:\n${output}` }),
})

async function runIt(block: Block, folder: string, shell: Shell): Promise<BlockRun> {
  const expected = Number(block.keys['exit'] ?? 0)
  if (block.language === 'sh') return judge(await shell.run(block.text), expected)
  const name = block.keys['file'] ?? `snippet-${block.lines[0]}.${block.language}`
  const script = join(folder, name)
  if (block.keys['file'] === undefined) writeFileSync(script, block.text)
  return judge(await shell.run(`node '${block.language === 'ts' ? compile(script) : script}'`), expected)
}

/** Types are checked for all pages together; here they are taken away. */
function compile(script: string): string {
  const { outputText } = ts.transpileModule(readFileSync(script, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  })
  const compiled = script.replace(/\.ts$/, '.js')
  writeFileSync(compiled, outputText)
  return compiled
}

function writeBlock(block: Block, file: string): void {
  mkdirSync(dirname(file), { recursive: true })
  if (block.words.includes('append')) appendFileSync(file, block.text)
  else if (block.words.includes('replace')) writeFileSync(file, replaceEntry(readFileSync(file, 'utf8'), block.text))
  else writeFileSync(file, block.text)
}

/** A list with one of its entries written anew: the one that begins with the same line. */
function replaceEntry(list: string, entry: string): string {
  const lines = list.split('\n')
  const start = lines.indexOf(entry.split('\n')[0]!)
  if (start < 0) return `${list}${entry}`
  const rest = lines.slice(start + 1).findIndex((line) => /^\S/.test(line))
  const end = rest < 0 ? lines.length - 1 : start + 1 + rest
  return [...lines.slice(0, start), ...entry.trimEnd().split('\n'), ...lines.slice(end)].join('\n')
}

/** An excerpt stands, word for word, in the file that it is said to be from. */
function isPart(block: Block, file: string): BlockRun {
  const path = join(ROOT, file)
  if (!existsSync(path)) return { says: `there is no file ${file}` }
  return readFileSync(path, 'utf8').includes(block.text.trimEnd()) ? {} : { says: `${file} does not hold this text` }
}

/** Commands that are the whole gate, or start it, cannot run inside it: that they exist is what can be shown. */
function areScripts(block: Block): BlockRun {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }
  const unknown = block.text
    .split('\n')
    .map((line) => /pnpm(?:@[\d.]+)? (?:run )?([\w:-]+)/.exec(line)?.[1])
    .filter((name): name is string => name !== undefined)
    .filter((name) => !Object.keys(scripts).includes(name) && name !== 'vitest' && name !== 'exec')
  return unknown.length > 0 ? { says: `there is no script ${unknown.join(', ')}` } : {}
}
