import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsup'

const CORE = fileURLToPath(new URL('../core/src/', import.meta.url))
const ENTRIES = ['schema', 'inventory', 'receipts', 'testing']

export default defineConfig({
  entry: ['src/main.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  splitting: true,
  treeshake: true,
  // The YAML reader is CommonJS on Node and asks for `process` by require.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  // One file of our own a verb; nothing is looked up in node_modules at start but the rulesets' data. The server and
  // the drivers of the store are looked up when they are used.
  // Core module by module rather than as its bundle, so that a verb loads what it needs of it and nothing else.
  esbuildOptions: (options) => {
    options.alias = {
      ...Object.fromEntries(ENTRIES.map((name) => [`@styrkod/core/${name}`, `${CORE}${name}.ts`])),
      '@styrkod/core': `${CORE}index.ts`,
    }
    options.minifySyntax = true
    options.minifyWhitespace = true
  },
  noExternal: [/^(?!node:|@styrkod\/(reminders|rulesets|server|store\/))/],
  external: [/^@styrkod\/(reminders|rulesets|server|store\/)/],
})
