import { defineConfig } from 'tsup'

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/inventory.ts',
    'src/schema.ts',
    'src/receipts.ts',
    'src/snapshot.ts',
    'src/testing.ts',
    'src/watch.ts',
  ],
  format: 'esm',
  target: 'es2022',
  // `pnpm typecheck` checks the types; here they are only written.
  dts: { compilerOptions: { noCheck: true } },
  clean: true,
  treeshake: true,
})
