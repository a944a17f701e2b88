import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'exchange',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    // Nothing here remembers anything that a test could leave behind, so files share what they load.
    isolate: false,
  },
})
