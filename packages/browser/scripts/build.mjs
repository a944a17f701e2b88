// Builds what a page loads: dist/styrkod.js and its lazy parts, the script-tag bundle, the elements, each ruleset as a
// file of its own, types, and the hashes for subresource integrity. Pages get these files as they are: no further build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { build as buildTypes } from 'tsup'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const source = (path) => join(root, 'src', path)
const core = source('styrkod.ts')
const words = source('words.ts')

/** The parts that a page fetches only when it needs them; to the other bundles they are files beside them. */
const LAZY = { [source('reports.ts')]: './reports.js', [source('validation.ts')]: './validation.js' }

/** What the elements take as it is: the questions, the words and the parts fetched later are files of their own. */
const BESIDE = { [core]: './styrkod.js', [words]: './words.js', ...LAZY }

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
 * @param {import('rolldown').InputOptions} input
 * @param {import('rolldown').OutputOptions} output
 * @returns the modules of which something stands in the first file
 */
async function bundle(input, output) {
  const built = await rolldown({
    platform: 'browser',
    treeshake: { moduleSideEffects: (id) => id.startsWith(source('elements')) },
    tsconfig: join(root, 'tsconfig.json'),
    resolve: { alias: { '@styrkod/core/schema': join(CORE, 'schema.ts'), '@styrkod/core': join(CORE, 'index.ts') } },
    transform: { target: 'es2022' },
    ...input,
  })
  const written = await built.write({ dir: dist, sourcemap: true, minify: true, ...output })
  await built.close()
  return new Set(written.output[0].type === 'chunk' ? written.output[0].moduleIds : [])
}

const ENTRIES = existsSync(source('elements'))
  ? Object.fromEntries(
      readdirSync(source('elements'))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => [name.replace('.ts', ''), source(`elements/${name}`)]),
    )
  : {}

async function scripts() {
  const first = await bundle(
    { input: { 'styrkod.global': core }, plugins: [beside(LAZY)] },
    { format: 'iife', name: 'Styrkod', entryFileNames: '[name].js', exports: 'named' },
  )
  const inFirst = (id) => first.has(id)
  await bundle(
    {
      input: { styrkod: core, words, reports: source('reports.ts') },
      plugins: [beside({ [source('validation.ts')]: './validation.js' })],
      preserveEntrySignatures: 'allow-extension',
    },
    {
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      codeSplitting: {
        groups: [
          { name: 'styrkod', test: inFirst, priority: 2 },
          { name: 'words', test: (id) => /explanations|words\.ts$/.test(id) && !/finding|diagnostic|present|issue/.test(id), priority: 1 },
        ],
      },
    },
  )
  await bundle({ input: { validation: source('validation.ts') } }, { format: 'esm', entryFileNames: '[name].js' })
  if (Object.keys(ENTRIES).length > 0)
    await bundle(
      { input: ENTRIES, plugins: [beside(BESIDE)] },
      { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js' },
    )
  await bundle({ input: { prune: source('prune/index.ts') } }, { format: 'esm', minify: false, entryFileNames: '[name].js' })
}

async function types() {
  await buildTypes({
    entry: { styrkod: core, words, reports: source('reports.ts'), validation: source('validation.ts'), prune: source('prune/index.ts'), ...ENTRIES },
    outDir: dist,
    format: 'esm',
    dts: { only: true },
    silent: true,
    config: false,
  })
}

/** The rulesets as a browser wants them, and the example registers, each as one JSON file. */
async function data() {
  const { pruneRuleset } = await import(join(dist, 'prune.js'))
  const from = fileURLToPath(new URL('.', import.meta.resolve('@styrkod/rulesets/index.json')))
  const target = join(dist, 'rulesets')
  mkdirSync(target, { recursive: true })
  const index = JSON.parse(readFileSync(join(from, 'index.json'), 'utf8'))
  for (const { id } of index) {
    const ruleset = JSON.parse(readFileSync(join(from, `${id}.json`), 'utf8'))
    const cases = JSON.parse(readFileSync(join(from, `${id}.cases.json`), 'utf8'))
    const keep = [...new Set(JSON.stringify(cases).match(/[\w.-]+/g) ?? [])].flatMap((word) => [word, ...word.split('.')])
    writeFileSync(join(target, `${id}.json`), JSON.stringify(pruneRuleset(ruleset, { keep })))
    writeFileSync(join(target, `${id}.cases.json`), JSON.stringify(cases))
  }
  writeFileSync(join(target, 'index.json'), JSON.stringify(index))
}

function integrity() {
  const hash = (file) => `sha384-${createHash('sha384').update(readFileSync(join(dist, file))).digest('base64')}`
  const files = readdirSync(dist).filter((file) => file.endsWith('.js') && file !== 'prune.js')
  writeFileSync(
    join(dist, 'integrity.json'),
    `${JSON.stringify(Object.fromEntries(files.sort().map((file) => [file, hash(file)])), null, 2)}\n`,
  )
}

rmSync(dist, { recursive: true, force: true })
await scripts()
if (!process.argv.includes('--no-types')) await types()
await data()
integrity()
