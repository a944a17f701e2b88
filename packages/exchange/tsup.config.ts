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
  // `pnpm typecheck` checks the types; here they are only written.
  dts: { compilerOptions: { noCheck: true } },
  clean: true,
  treeshake: true,
})
