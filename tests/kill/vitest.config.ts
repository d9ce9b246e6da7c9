import { defineConfig } from 'vitest/config'

/** Minutes of killing, apart from the daily suite: npm run test:kill. */
export default defineConfig({
  test: { root: `${import.meta.dirname}/../..`, include: ['tests/kill/**/*.test.ts'], globalSetup: ['tests/integration/postgres.ts'], hookTimeout: 60_000 },
})
