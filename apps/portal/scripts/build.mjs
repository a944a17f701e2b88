// Builds the portal into dist/: a folder that any web server can serve, or that `styrkod serve` does. Beside the
// portal itself lie the elements as @styrkod/browser built them, the rulesets, the example registers and config.json.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const browser = dirname(fileURLToPath(import.meta.resolve('@styrkod/browser')))
const PAGES = ['who', 'responsibilities', 'documents', 'systems', 'year', 'cases', 'audit', 'compare', 'rules', 'mine']

/** What @styrkod/browser built is loaded as it is, once for the portal and its elements. */
const beside = {
  name: 'beside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@styrkod\/browser/ }, ({ path }) => ({
      path: `./styrkod/${path === '@styrkod/browser' ? 'styrkod.js' : path.replace('@styrkod/browser/dist/', '')}`,
      external: true,
    }))
  },
}

/** Pictures inside a style sheet break `default-src 'self'`; as files beside it they do not. */
const pictures = {
  name: 'pictures',
  setup: ({ onLoad }) => {
    onLoad({ filter: /designsystemet-css.*\.css$/ }, ({ path }) => ({
      loader: 'css',
      contents: readFileSync(path, 'utf8').replace(/url\("data:image\/svg\+xml;[^,]*,([^"]*)"\)/g, (_all, text) => {
        const svg = decodeURIComponent(text)
        const name = `pictures/${createHash('sha256').update(svg).digest('hex').slice(0, 12)}.svg`
        mkdirSync(join(dist, 'pictures'), { recursive: true })
        writeFileSync(join(dist, name), svg)
        return `url("./${name}")`
      }),
    }))
  },
}

async function scripts() {
  const options = {
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    sourcemap: true,
    outdir: dist,
    plugins: [beside, pictures],
    conditions: ['production'],
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'warning',
  }
  await build({
    ...options,
    entryPoints: { portal: join(root, 'src/main.ts') },
    splitting: true,
    chunkNames: '[name]-[hash]',
  })
  await build({ ...options, entryPoints: { worker: join(root, 'src/answers/worker.ts') } })
  await build({ ...options, entryPoints: [join(root, 'src/portal.css')], external: ['./pictures/*'], sourcemap: false })
}

/** A page a folder, so that every address of the portal is a file that any server finds. */
function pages() {
  const template = readFileSync(join(root, 'src/index.html'), 'utf8')
  const write = (folder, base) => {
    mkdirSync(join(dist, folder), { recursive: true })
    writeFileSync(join(dist, folder, 'index.html'), template.replaceAll('{base}', base))
  }
  write('.', './')
  for (const page of PAGES) write(page, '../')
  cpSync(join(root, 'src/icon.svg'), join(dist, 'icon.svg'))
}

/** The elements, the rulesets and the example registers, as they were built. */
function parts() {
  mkdirSync(join(dist, 'styrkod'), { recursive: true })
  for (const file of readdirSync(browser).filter((name) => /\.js(\.map)?$/.test(name)))
    if (!/^(prune|styrkod\.global)\./.test(file)) cpSync(join(browser, file), join(dist, 'styrkod', file))
  for (const folder of ['rulesets', 'registers']) cpSync(join(browser, folder), join(dist, folder), { recursive: true })
}

/** What config.json of the static site says: every ruleset, its example registers, and how each municipality looks. */
function config() {
  const read = (file) => JSON.parse(readFileSync(join(dist, file), 'utf8'))
  const looks = join(root, 'brands')
  const registers = existsSync(join(dist, 'registers/index.json')) ? read('registers/index.json') : []
  const brands = JSON.parse(readFileSync(join(looks, 'brands.json'), 'utf8'))
  cpSync(looks, join(dist, 'brands'), { recursive: true })
  const municipalities = read('rulesets/index.json')
    .map(({ id, municipality }) => ({
      id,
      ...municipality,
      ruleset: `rulesets/${id}.json`,
      cases: `rulesets/${id}.cases.json`,
      registers: registers
        .filter(({ ruleset }) => ruleset === id)
        .map(({ name, title }) => ({
          id: name.slice(id.length + 1),
          title: TITLES[name.slice(id.length + 1)] ?? title,
          href: `registers/${name}.json`,
          at: dayOf(read(`registers/${name}.json`)),
        })),
      brand: brands[id],
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
  writeFileSync(join(dist, 'config.json'), `${JSON.stringify({ municipalities }, null, 2)}\n`)
}

/** What the example registers are called in both languages; others have the title that they give themselves. */
const TITLES = {
  clean: { sv: 'Exempel utan brister', en: 'Example without faults' },
  defective: { sv: 'Exempel med brister', en: 'Example with faults' },
}

/** The first of the month after the last thing that happens in an invented register: time stands still in it. */
function dayOf({ invented, events }) {
  const last = events.reduce((latest, { day }) => (day > latest ? day : latest), '')
  if (!invented || last === '') return undefined
  const [year, month] = last.split('-').map(Number)
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}

rmSync(dist, { recursive: true, force: true })
await scripts()
parts()
pages()
config()
