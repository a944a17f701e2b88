import { defineConfig } from 'tsup'

export default defineConfig({
  entry: { yaml: 'src/yaml/index.ts' },
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  treeshake: true,
})
