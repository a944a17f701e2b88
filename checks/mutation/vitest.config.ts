import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { name: 'mutation', include: ['test/**/*.test.ts'], testTimeout: 3_600_000 } })
