import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'core',
    include: ['src/**/*.test.ts', 'src/**/*.test-prop.ts', 'test/**/*.test.ts'],
    testTimeout: 60_000,
    // Nothing here remembers anything that a test could leave behind, so files share what they load.
    isolate: false,
  },
})
