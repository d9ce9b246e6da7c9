// Lighthouse, mobile preset, on a page of each kind as production serves it, behind the shipped front: npm run bench:lighthouse
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from 'chrome-launcher'
import lighthouse, { type Result } from 'lighthouse'
import { findWholeChromium } from '../../scripts/chromium.ts'
import { median } from './rig/compare.ts'
import { benchDatabase } from './rig/database.ts'
import { startFront } from './rig/front.ts'
import { FIRST_CORE, requirePrograms } from './rig/load.ts'
import { servePortal } from './rig/served.ts'

const PORT = Number(process.env.PORT ?? 4300)
const RUNS = Number(process.env.ROUNDS ?? 5)
const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** Largest contentful paint and total blocking time in milliseconds, layout shift without unit. */
const BARS = { 'largest-contentful-paint': 1_000, 'total-blocking-time': 50, 'cumulative-layout-shift': 0 } as const

requirePrograms('nginx')
const origin = `http://localhost:${PORT}`
const database = await benchDatabase(FIRST_CORE, origin)
const portal = await servePortal(FIRST_CORE, PORT + 1)
const front = await startFront(PORT, PORT + 1)

const pages = {
  home: '/', list: '/huli/replies', document: '/licheng/policies/qlzbg-2024-3', reply: '/huli/replies/xhwjh-2025-11',
  facility: await firstFacility(), search: `/search?q=${encodeURIComponent('家庭医生')}`,
}
console.log(`${'page'.padEnd(10)} ${SCORES.map((name) => name.slice(0, 13).padStart(14)).join('')}    LCP ms    TBT ms       CLS     bytes`)
const failing = new Map<string, string>()
let held = true
for (const [name, path] of Object.entries(pages)) {
  const results: Result[] = []
  for (let run = 0; run < RUNS; run++) results.push(await measured(origin + path))
  const scores = SCORES.map((category) => median(results.map(({ categories }) => (categories[category]!.score ?? 0) * 100)))
  const value = (audit: string) => median(results.map(({ audits }) => audits[audit]!.numericValue ?? Number.NaN))
  const values = (Object.keys(BARS) as (keyof typeof BARS)[]).map(value)
  held &&= scores.every((score) => score === 100) && values.every((one, index) => one <= Object.values(BARS)[index]!)
  console.log(
    name.padEnd(10), ...scores.map((score) => score.toFixed(0).padStart(13)),
    values[0]!.toFixed(0).padStart(9), values[1]!.toFixed(0).padStart(9), values[2]!.toFixed(3).padStart(9), value('total-byte-weight').toFixed(0).padStart(9),
  )
  for (const { audits } of results) {
    for (const { id, score, scoreDisplayMode, title } of Object.values(audits)) {
      if (score !== null && score < 0.9 && scoreDisplayMode === 'binary') failing.set(`${name}: ${id}`, title)
    }
  }
}
for (const [where, title] of failing) console.log(`  ${where}: ${title}`)
await front.stop()
await portal.stop()
await database.stop()
console.log(held ? 'All bars are held.' : 'MISSED')
process.exit(held ? 0 : 1)

/** One run in a browser of its own, as for a visitor who has never been here. */
async function measured(url: string): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'huiyin-lighthouse-'))
  const chrome = await launch({
    chromePath: findWholeChromium(), userDataDir: profile,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
  try {
    const run = await lighthouse(url, { port: chrome.port, logLevel: 'error' })
    return run!.lhr
  } finally {
    chrome.kill()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function firstFacility(): Promise<string> {
  const { data } = (await (await fetch(`${origin}/api/open/v1/facilities?district=huli`)).json()) as { data: { url: string }[] }
  return new URL(data[0]!.url).pathname
}
