// Everything that must hold: types, lint, unit, integration on a real PostgreSQL, a person's way through the built portal.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildIfChanged } from './build.ts'
import { ensureChromium } from './chromium.ts'
import { fail, sentenceOf } from './fail.ts'

const VITEST = '.data/test/vitest.json'
const PLAYWRIGHT = '.data/test/playwright.json'
type Counts = { passed: number; failed: number; skipped: number }

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

const total = add(vitestCounts(), playwrightCounts())
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(failedSteps.length > 0 || total.failed > 0 || total.passed === 0 ? 1 : 0)

function step(name: string, command: string, args: string[], extra: Record<string, string> = {}): void {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...extra } })
  console.log(`   ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) failedSteps.push(name)
}

function vitestCounts(): Counts {
  if (!existsSync(VITEST)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(VITEST, 'utf8')) as { numPassedTests: number; numFailedTests: number; numPendingTests: number }
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }
}

function playwrightCounts(): Counts {
  if (!existsSync(PLAYWRIGHT)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats } = JSON.parse(readFileSync(PLAYWRIGHT, 'utf8')) as { stats: { expected: number; unexpected: number; skipped: number; flaky: number } }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}
