/**
 * Zod brings its messages in fifty languages, more than half of its size. Ours are made from its codes, so that one is
 * enough.
 * @type {import('esbuild').Plugin}
 */
export const oneLanguage = {
  name: 'one-language',
  setup: (build) => {
    build.onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js'",
    }))
  },
}
