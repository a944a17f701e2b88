// Builds what a page loads: dist/styrkod.js and its lazy parts, the script-tag bundle, the elements, each ruleset as a
// file of its own, types, and the hashes for subresource integrity. Pages get these files as they are: no further build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { readYaml } from '@styrkod/exchange/yaml'
import { rolldown } from 'rolldown'
import { build as buildTypes } from 'tsup'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const source = (path) => join(root, 'src', path)
const core = source('styrkod.ts')

/** The parts that a page fetches only when it needs them; to the other bundles they are files beside them. */
const LAZY = Object.fromEntries(
  ['reports', 'words', 'asking', 'receipts', 'validation'].map((name) => [source(`${name}.ts`), `./${name}.js`]),
)

/** What the elements take as it is: the questions, and the parts fetched later, are files of their own. */
const BESIDE = { [core]: './styrkod.js', ...LAZY }

/** Core module by module rather than as its bundle, so that what only the lazy parts need stays out of the first file. */
const CORE = fileURLToPath(new URL('../src/', import.meta.resolve('@styrkod/core')))

/** Takes a file of this package for a finished file of dist/. @param {Readonly<Record<string, string>>} files */
const beside = (files) => ({
  name: 'beside',
  async resolveId(id, importer, options) {
    if (importer === undefined) return null
    const resolved = await this.resolve(id, importer, { ...options, skipSelf: true })
    const file = resolved && files[resolved.id]
    return file ? { id: file, external: true } : null
  },
})

/**
 * Answers that are kept for the next time the same is asked serve programs that ask thousands of times; a page asks a few
 * times, so there each is worked out anew, with the same answer. A test asks every case of both.
 */
const UNKEPT = {
  'desk.ts': 'export const isOfRules = () => false, desksOf = () => ({}), keptAnswer = () => {}',
  'decision.ts': `import { gather } from '../evidence.ts'
export const keptDecision = () => {}, keptDecisions = () => {}
export const decideAndKeep = (compiled, question, facts, work) => work(gather(compiled, question))`,
  'constants.ts': 'export const watchConstant = () => {}',
  'watch.ts': 'export const watched = (open) => open',
  'once.ts': 'export const once = (made, of, make) => make()',
  'moved.ts': 'export const moved = (moves, by, from, work) => work()',
}

/** Lines that do nothing but tell what an answer turns on, which nobody is there to hear; elsewhere there is no watch. */
const TELLING = /^[ \t]*(?:if \((?:evidence\.|source\.)?watch\b|(?:view\.told|(?:source\.)?watch)\?\.)[^\n]*[^{\n]\n/gm

const unkept = {
  name: 'unkept',
  transform: (code, id) =>
    /core\/src\/(?:questions\/\w+|register\/view)\.ts$/.test(id)
      ? { code: code.replace(TELLING, '').replace(/\bevidence\.watch\b/g, 'undefined'), map: null }
      : null,
  load(id) {
    const [, name] = /core\/src\/(?:questions\/kept|primitives)\/(\w+\.ts)$/.exec(id) ?? []
    return name === undefined || UNKEPT[name] === undefined ? null : { code: UNKEPT[name], moduleType: 'js' }
  },
}

/** Takes the indentation out of templates, which a page does not need. */
const unindented = {
  name: 'unindented',
  transform: (code, id) => (id.startsWith(source('')) ? { code: code.replace(/\n[ \t]+/g, '\n'), map: null } : null),
}

/**
 * @param {import('rolldown').InputOptions} input
 * @param {import('rolldown').OutputOptions} output
 * @returns the modules of which something stands in the first file
 */
async function bundle(input, output) {
  const built = await rolldown({
    platform: 'browser',
    treeshake: { moduleSideEffects: (id) => id.startsWith(source('elements')) },
    tsconfig: join(root, 'tsconfig.json'),
    resolve: {
      alias: {
        '@styrkod/core/receipts': join(CORE, 'receipts.ts'),
        '@styrkod/core/schema': join(CORE, 'schema.ts'),
        '@styrkod/core': join(CORE, 'index.ts'),
      },
    },
    transform: { target: 'es2022' },
    ...input,
    plugins: [unkept, ...(input.plugins ?? [])],
  })
  const written = await built.write({ dir: dist, sourcemap: true, minify: true, ...output })
  await built.close()
  return new Set(written.output[0].type === 'chunk' ? written.output[0].moduleIds : [])
}

const ENTRIES = Object.fromEntries(
  readdirSync(source('elements'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => [name.replace('.ts', ''), source(`elements/${name}`)]),
)

/** What several of the later parts share goes into the one that is wanted most. */
const WORDS_OF_ANSWERS = /explanations\/(bearer|condition|derivation|rule|say|terms|locales\/(sv|en))\.ts$/
const REPORTS =
  /questions\/(audit|compare|due|explain|matrix|norms|status|lifecycle)(\/|\.ts$)|explanations\/finding\.ts$/
const ASKING = /questions\/(ask|lint|words|resolve)(\/|\.ts$)|explanations\/(present|diagnostic)\.ts$/

async function scripts() {
  const first = await bundle(
    { input: { 'styrkod.global': core }, plugins: [beside(LAZY)] },
    { format: 'iife', name: 'Styrkod', entryFileNames: '[name].js', exports: 'named' },
  )
  await bundle(
    {
      input: {
        styrkod: core,
        ...Object.fromEntries(['words', 'reports', 'asking', 'receipts'].map((name) => [name, source(`${name}.ts`)])),
      },
      plugins: [beside({ [source('validation.ts')]: './validation.js' })],
      preserveEntrySignatures: 'allow-extension',
    },
    {
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      codeSplitting: {
        groups: [
          { name: 'styrkod', test: (id) => first.has(id), priority: 3 },
          { name: 'words', test: (id) => id === source('words.ts') || WORDS_OF_ANSWERS.test(id), priority: 2 },
          { name: 'reports', test: (id) => id === source('reports.ts') || REPORTS.test(id), priority: 1 },
          { name: 'asking', test: (id) => id === source('asking.ts') || ASKING.test(id), priority: 1 },
        ],
      },
    },
  )
  await bundle({ input: { validation: source('validation.ts') } }, { format: 'esm', entryFileNames: '[name].js' })
  const { elements, ...each } = ENTRIES
  await bundle(
    { input: { elements }, plugins: [beside(BESIDE), unindented] },
    { format: 'esm', entryFileNames: '[name].js' },
  )
  await bundle(
    { input: each, plugins: [beside(BESIDE), unindented] },
    {
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      codeSplitting: { groups: [{ name: 'element', minShareCount: 2 }] },
    },
  )
  await bundle(
    { input: { prune: source('prune/index.ts') } },
    { format: 'esm', minify: false, entryFileNames: '[name].js' },
  )
}

async function types() {
  await buildTypes({
    entry: {
      styrkod: core,
      ...Object.fromEntries(Object.entries(LAZY).map(([from, file]) => [file.slice(2, -3), from])),
      prune: source('prune/index.ts'),
      ...ENTRIES,
    },
    outDir: dist,
    format: 'esm',
    // `pnpm typecheck` checks the types; here they are only written.
    dts: { only: true, compilerOptions: { noCheck: true } },
    silent: true,
    config: false,
  })
}

/** Bytes after gzip. A larger ruleset has its texts in a file of their own beside it. */
const LARGEST = 40_000

/** The rulesets as a browser wants them, and the example registers, each as one JSON file. */
async function data() {
  const { pruneRuleset, withoutTexts } = await import(join(dist, 'prune.js'))
  const from = fileURLToPath(new URL('.', import.meta.resolve('@styrkod/rulesets/index.json')))
  const target = join(dist, 'rulesets')
  mkdirSync(target, { recursive: true })
  const index = JSON.parse(readFileSync(join(from, 'index.json'), 'utf8'))
  for (const { id } of index) {
    const ruleset = JSON.parse(readFileSync(join(from, `${id}.json`), 'utf8'))
    const cases = JSON.parse(readFileSync(join(from, `${id}.cases.json`), 'utf8'))
    const keep = [...new Set(JSON.stringify(cases).match(/[\w.-]+/g) ?? [])].flatMap((word) => [
      word,
      ...word.split('.'),
    ])
    const pruned = pruneRuleset(ruleset, { keep })
    const isLarge = gzipSync(JSON.stringify(pruned), { level: 9 }).length > LARGEST
    const { ruleset: bare, texts } = withoutTexts(pruned, `${id}.texts.json`)
    writeFileSync(join(target, `${id}.json`), JSON.stringify(isLarge ? bare : pruned))
    if (isLarge) writeFileSync(join(target, `${id}.texts.json`), JSON.stringify(texts))
    writeFileSync(join(target, `${id}.cases.json`), JSON.stringify(cases))
  }
  writeFileSync(join(target, 'index.json'), JSON.stringify(index))
  registers(join(from, '..', 'registers'))
}

/** The example registers, each as `<municipality>.<variant>.json`. @param {string} from */
function registers(from) {
  const target = join(dist, 'registers')
  mkdirSync(target, { recursive: true })
  const index = []
  for (const id of existsSync(from) ? readdirSync(from) : [])
    for (const variant of readdirSync(join(from, id))) {
      const folder = join(from, id, variant)
      const head = readYaml('register.yaml', readFileSync(join(folder, 'register.yaml'), 'utf8'))
      if (!head.ok) throw new Error(`${folder}: ${JSON.stringify(head.issues)}`)
      const { municipality, ruleset, since, invented, title } = head.file.value
      const lines = readFileSync(join(folder, 'events.jsonl'), 'utf8').split('\n')
      const events = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line))
      const name = `${id}.${variant}`
      writeFileSync(
        join(target, `${name}.json`),
        JSON.stringify({ municipality, ruleset, since: String(since), invented, title, events }),
      )
      index.push({ name, municipality, ruleset, title, invented })
    }
  writeFileSync(join(target, 'index.json'), JSON.stringify(index))
}

function integrity() {
  const hash = (file) =>
    `sha384-${createHash('sha384')
      .update(readFileSync(join(dist, file)))
      .digest('base64')}`
  const files = readdirSync(dist).filter((file) => file.endsWith('.js') && file !== 'prune.js')
  writeFileSync(
    join(dist, 'integrity.json'),
    `${JSON.stringify(Object.fromEntries(files.sort().map((file) => [file, hash(file)])), null, 2)}\n`,
  )
}

rmSync(dist, { recursive: true, force: true })
await scripts()
await data()
integrity()
if (!process.argv.includes('--no-types')) await types()
