import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  target: 'es2022',
  // `pnpm typecheck` checks the types; here they are only written.
  dts: { compilerOptions: { noCheck: true } },
  clean: true,
  treeshake: true,
})
