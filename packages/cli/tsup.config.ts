import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'tsup'

const CORE = fileURLToPath(new URL('../core/src/', import.meta.url))
const ENTRIES = ['schema', 'inventory', 'receipts', 'testing']

/** In which file of the core each of its names is made. */
const MADE = new Map(
  [...readFileSync(`${CORE}index.ts`, 'utf8').matchAll(/export \{([^}]*)\} from '#([^']+)'/g)].flatMap(
    ([, names, path]) => names!.split(',').map((name) => [name.trim(), CORE + path] as const),
  ),
)

/**
 * In what starts the program, imports each name of the core from the file that makes it: through the one file that lists
 * them all it would be taken to need all of the core. The verbs share the core in one file, since files cost time too.
 */
const direct = {
  name: 'direct',
  setup: (build: { onLoad: (options: { filter: RegExp }, load: (file: { path: string }) => object) => void }) => {
    build.onLoad({ filter: /cli\/src\/(run|help|options|failure|swedishTime|output\/\w+)\.ts$/ }, ({ path }) => ({
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      contents: readFileSync(path, 'utf8').replace(
        /import (type )?\{([^}]*)\} from ['"]@styrkod\/core['"]/g,
        (whole: string, isType: string | undefined, names: string) =>
          isType
            ? whole
            : names
                .split(',')
                .map((name) => name.trim())
                .filter((name) => name !== '' && !name.startsWith('type '))
                .map((name) => `import { ${name} } from '${MADE.get(name.split(' as ')[0]!)}'`)
                .join(';'),
      ),
    }))
  },
}

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
  esbuildPlugins: [direct],
  noExternal: [/^(?!node:|@styrkod\/(reminders|rulesets|server|store\/))/],
  external: [/^@styrkod\/(reminders|rulesets|server|store\/)/],
})
