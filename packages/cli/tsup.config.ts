import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/main.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'node',
  clean: true,
  splitting: true,
  treeshake: true,
  // One file of our own a verb; nothing is looked up in node_modules at start but the rulesets' data.
  noExternal: [/^(?!node:|@styrkod\/rulesets)/],
  external: [/^@styrkod\/rulesets/],
})
