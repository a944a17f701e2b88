import { readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CORE = fileURLToPath(new URL('../../../core/src/', import.meta.url))
const ENTRIES = { '@styrkod/core': 'index.ts', '@styrkod/core/receipts': 'receipts.ts' }

/** Which module each name that an entry of the core passes on comes from. @param {string} entry */
function modulesOf(entry) {
  const text = readFileSync(CORE + entry, 'utf8')
  return new Map(
    [...text.matchAll(/^export \{([^}]*)\} from '#([^']+)'/gm)].flatMap(([, names, module]) =>
      valuesIn(String(names)).map((name) => [name, `${CORE}${String(module)}`]),
    ),
  )
}

/** The names in a list of imports or exports that are values. @param {string} list */
const valuesIn = (list) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))

/** Imports of an entry of the core, each from the module that has it. @param {string} text */
function rewritten(text) {
  return text.replace(/^import \{([^}]*)\} from '(@styrkod\/core(?:\/receipts)?)'/gm, (_, list, entry) =>
    valuesIn(list)
      .map((name) => {
        const module = MODULES.get(entry)?.get(name.replace(/ as .*/, ''))
        if (module === undefined) throw new Error(`${entry} does not pass on ${name}`)
        return `import { ${name} } from '${module}'`
      })
      .join('; '),
  )
}

const MODULES = new Map(Object.entries(ENTRIES).map(([entry, file]) => [entry, modulesOf(file)]))

/**
 * Takes what is imported of the core from the module that has it. An entry of the core would lead the bundler to all that
 * any verb uses of it, which would then lie in one file.
 * @type {import('esbuild').Plugin}
 */
export const fromModules = {
  name: 'from-modules',
  setup: (build) => {
    build.onLoad({ filter: /\/packages\/(cli\/src|exchange\/dist)\/.*\.(ts|js)$/ }, async ({ path }) => ({
      contents: rewritten(await readFile(path, 'utf8')),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }))
  },
}
