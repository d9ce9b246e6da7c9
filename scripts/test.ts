// Everything that must hold: types, lint, unit, integration on a real PostgreSQL, a person's way through the built portal.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { sentenceOf } from '#platform/sentence-of.ts'
import { buildIfChanged } from './build.ts'
import { ensureChromium } from './chromium.ts'
import { fail } from './fail.ts'
import { readPlaywrightReport, readVitestReport, type TestReport } from './test-reports.ts'

const VITEST = '.data/test/vitest.json'
const PLAYWRIGHT = '.data/test/playwright.json'
/** Where Node keeps what it compiled: a command that a test calls loads hundreds of modules, and is up in half the time when it finds them here. */
const NODE_COMPILE_CACHE = resolve('.data/test/compiled')

mkdirSync('.data/test', { recursive: true })
for (const report of [VITEST, PLAYWRIGHT]) rmSync(report, { force: true })

const failedSteps: string[] = []
try {
  ensureChromium()
  await step('the database client', 'npm', ['run', '--silent', 'generate'])
  await step('the stylesheet', 'npm', ['run', '--silent', 'styles'])
  // Each keeps to one core.
  await Promise.all([step('types', 'npm', ['run', '--silent', 'types']), step('lint', 'npm', ['run', '--silent', 'lint'])])
  // The build has idle moments of one core, the tests of the database too: together they are done sooner.
  const [built] = await Promise.allSettled([
    buildIfChanged({ prepared: true }),
    step('unit and integration tests', 'npm', ['exec', '--', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${VITEST}`]),
  ])
  if (built.status === 'rejected') throw built.reason
  await step('browser tests', 'npm', ['exec', '--', 'playwright', 'test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT })
} catch (error) {
  fail(sentenceOf(error))
}

const reports = [readVitestReport(VITEST), readPlaywrightReport(PLAYWRIGHT)]
const failures = reports.flatMap((report) => report.failures)
if (failures.length > 0) console.log(`\nFailed tests:\n${failures.map((failure) => `  ${failure}`).join('\n')}`)
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`)
const sum = (count: (report: TestReport) => number) => reports.reduce((total, report) => total + count(report), 0)
console.log(`\n${sum((report) => report.passed)} passed, ${failures.length} failed, ${sum((report) => report.skipped)} skipped`)
process.exit(failedSteps.length > 0 || failures.length > 0 || sum((report) => report.passed) === 0 ? 1 : 0)

async function step(name: string, command: string, args: string[], extra: Record<string, string> = {}): Promise<void> {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const [status] = await once(spawn(command, args, { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE, ...extra } }), 'close')
  console.log(`   ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) failedSteps.push(name)
}
