// Everything that must hold: types, lint, unit, integration on a real PostgreSQL, a person's way through the built portal.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { sentenceOf } from '#platform/sentence-of.ts'
import { buildIfChanged } from './build.ts'
import { ensureChromium } from './chromium.ts'
import { fail } from './fail.ts'
import { readPlaywrightReport, readVitestReport, type TestReport } from './test-reports.ts'

const VITEST = '.data/test/vitest.json'
const PLAYWRIGHT = '.data/test/playwright.json'

mkdirSync('.data/test', { recursive: true })
for (const report of [VITEST, PLAYWRIGHT]) rmSync(report, { force: true })

const failedSteps: string[] = []
try {
  ensureChromium()
  step('the database client', 'npm', ['run', '--silent', 'generate'])
  step('the stylesheet', 'npm', ['run', '--silent', 'styles'])
  step('types', 'npm', ['run', '--silent', 'types'])
  step('lint', 'npm', ['run', '--silent', 'lint'])
  step('unit and integration tests', 'npm', ['exec', '--', 'vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${VITEST}`])
  console.log('\n── build')
  await buildIfChanged()
  step('browser tests', 'npm', ['exec', '--', 'playwright', 'test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT })
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

function step(name: string, command: string, args: string[], extra: Record<string, string> = {}): void {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...extra } })
  console.log(`   ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) failedSteps.push(name)
}
