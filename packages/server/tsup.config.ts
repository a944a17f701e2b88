import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    compileFolder: 'src/rulesets/compileFolder.ts',
    answerApart: 'src/apart/answerApart.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'node',
  // `pnpm typecheck` checks the types; here they are only written.
  dts: { compilerOptions: { noCheck: true } },
  clean: true,
  treeshake: true,
})
