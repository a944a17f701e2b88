import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    csv: 'src/csv/index.ts',
    ical: 'src/ical/index.ts',
    mermaid: 'src/mermaid/index.ts',
    sarif: 'src/sarif/index.ts',
    wheel: 'src/wheel/index.ts',
    yaml: 'src/yaml/index.ts',
  },
  format: 'esm',
  target: 'es2022',
  dts: true,
  clean: true,
  treeshake: true,
})
