import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Options } from 'tsup'

type PluginBuild = Parameters<NonNullable<Options['esbuildPlugins']>[number]['setup']>[0]

const CORE = fileURLToPath(new URL('../core/src/', import.meta.url))
const ENTRIES = ['schema', 'inventory', 'receipts', 'testing']

const SOURCES = fileURLToPath(new URL('src/', import.meta.url))
const ASKING = './asking.ts'

/**
 * Everything that is loaded later stands on what the plain questions need, which thereby lies in one file rather than in
 * one for each set of verbs that share something. Paths are told from the sources' folder, so that the same files come
 * out wherever they are built.
 */
const together = {
  name: 'together',
  setup: (build: PluginBuild) => {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
      const file = `./${relative(SOURCES, resolve(resolveDir, path))}`
      return kind === 'dynamic-import' && file !== ASKING ? { path: file, namespace: 'later' } : undefined
    })
    build.onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      resolveDir: SOURCES,
      contents: `import '${ASKING}'; export * from '${path}'`,
    }))
  },
}

/** A file that is loaded later is required: `import()` would start the loader of ES modules for a file of our own. */
const required = {
  name: 'required',
  renderChunk: (code: string) => ({
    code: code.replace(/\bimport\((['"]\.\/[^'"]+['"])\)/g, 'Promise.resolve().then(()=>require($1))'),
  }),
}

export default defineConfig({
  entry: ['src/main.ts'],
  // CommonJS starts sooner than ES modules: each file is read and compiled at once, with nothing to wait for.
  format: 'cjs',
  target: 'node20',
  platform: 'node',
  clean: true,
  splitting: true,
  treeshake: true,
  // What is inside, for the notices that its licences ask for.
  metafile: true,
  banner: { js: "const __here = require('node:url').pathToFileURL(__filename).href;" },
  // One file of our own a verb; nothing is looked up in node_modules at start but the rulesets' data. The server and
  // the drivers of the store are looked up when they are used.
  // Core module by module rather than as its bundle, so that a verb loads what it needs of it and nothing else.
  esbuildOptions: (options) => {
    options.alias = {
      ...Object.fromEntries(ENTRIES.map((name) => [`@styrkod/core/${name}`, `${CORE}${name}.ts`])),
      '@styrkod/core': `${CORE}index.ts`,
    }
    options.define = { ...options.define, 'import.meta.url': '__here' }
    options.minify = true
  },
  esbuildPlugins: [together],
  plugins: [required],
  noExternal: [/^(?!node:|@styrkod\/(reminders|rulesets|server|store\/))/],
  external: [/^@styrkod\/(reminders|rulesets|server|store\/)/],
})
