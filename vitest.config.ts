import { defineConfig } from 'vitest/config'

// Speed is measured in tests/bench; here a slow machine must not look like a mistake.
const testTimeout = 30_000

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', testTimeout, isolate: false, maxWorkers: 2, include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/accuracy/**/*.test.ts', 'scripts/**/*.test.ts'], exclude: ['src/**/*.db.test.ts'] } },
      {
        test: {
          name: 'integration',
          testTimeout,
          hookTimeout: 60_000,
          // A database of its own keeps files apart (tests/integration/database.ts); to load every module anew for each took a third of the time.
          isolate: false,
          include: ['src/**/*.db.test.ts', 'tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/postgres.ts'],
          maxWorkers: 2,
        },
      },
    ],
  },
})
