import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsup'
import { calledLate } from './scripts/bundle/calledLate.mjs'
import { fromModules } from './scripts/bundle/fromModules.mjs'
import { joined } from './scripts/bundle/joined.mjs'
import { oneLanguage } from './scripts/bundle/oneLanguage.mjs'
import { together } from './scripts/bundle/together.mjs'

const CORE = fileURLToPath(new URL('../core/src/', import.meta.url))
const ENTRIES = ['schema', 'inventory', 'receipts', 'testing']

const HERE = "const __here = require('node:url').pathToFileURL(__filename).href;\n"

/**
 * A file that is loaded later is required: `import()` would start the loader of ES modules for a file of our own. Where a
 * file lies is told to those that ask.
 */
const required = {
  name: 'required',
  renderChunk: (code: string) => ({
    code:
      (/\b__here\b/.test(code) ? HERE : '') +
      code
        .replace(/\b__late\(import\((['"]\.\/[^'"]+['"])\)\)/g, 'require($1)')
        .replace(/\bimport\((['"]\.\/[^'"]+['"])\)/g, 'Promise.resolve().then(()=>require($1))'),
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
  esbuildPlugins: [calledLate, fromModules, oneLanguage, together],
  plugins: [required],
  onSuccess: async () => joined(fileURLToPath(new URL('dist', import.meta.url))),
  noExternal: [/^(?!node:|@styrkod\/(reminders|rulesets|server|store\/))/],
  external: [/^@styrkod\/(reminders|rulesets|server|store\/)/],
})
