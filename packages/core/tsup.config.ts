import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['index', 'inventory', 'schema', 'receipts', 'snapshot', 'testing', 'watch'].map((name) => `src/${name}.ts`),
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  treeshake: true,
})
