import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { index: 'src/index.ts', pglite: 'src/pglite/index.ts', postgres: 'src/postgres/index.ts' },
  format: 'esm',
  target: 'es2022',
  platform: 'node',
  // `pnpm typecheck` checks the types; here they are only written.
  dts: { compilerOptions: { noCheck: true } },
  clean: true,
  treeshake: true,
})
