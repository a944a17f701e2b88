import { relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url))
const ASKING = './asking.ts'

/**
 * Everything that is loaded later stands on what the plain questions need, which thereby lies in one file rather than in
 * one for each set of verbs that share something. Paths are told from the sources' folder, so that the same files come
 * out wherever they are built.
 * @type {import('esbuild').Plugin}
 */
export const together = {
  name: 'together',
  setup: (build) => {
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
