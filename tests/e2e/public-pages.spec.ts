import { type Page, expect } from '@playwright/test'
import { fitsTheWindow, hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { findAddresses, PAGE_TYPES, type PageType } from './page-types.ts'

/** What holds for every type of public page: open to everybody, whole without scripts, and inside any window. */
let addresses: Record<PageType, string>
test.beforeAll(async ({ request }) => {
  addresses = await findAddresses(request)
})

/** A desk, a phone, and the desk at 200 % and 400 % zoom (WCAG 1.4.4, 1.4.10), as the widths zooming leaves. */
const WIDTHS = [1280, 390, 640, 320]

for (const type of PAGE_TYPES) {
  test(`${type}: no barrier, no error, no sideways scrolling, whole without JavaScript`, async ({ browser, page }) => {
    const said: string[] = []
    page.on('console', (message) => message.type() === 'error' && !isTheStatus(message.text()) && said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    const status = (await page.goto(addresses[type]))!.status()
    expect(status).toBe(type === 'no such page' ? 404 : 200)

    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await fitsTheWindow(page, `at ${width} px`)
      if (width !== 1280 && width !== 390) continue
      await hasNoBarrier(page, `at ${width} px`)
    }
    expect(said).toEqual([])

    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    // Others publish meanwhile: both pages are read again until they are of one moment.
    await expect(async () => {
      await Promise.all([page, plain].map((reader) => reader.goto(addresses[type], { waitUntil: 'domcontentloaded' })))
      expect(await wordsOf(plain)).toBe(await wordsOf(page))
    }).toPass({ timeout: 20_000 })
    expect(await plain.getByRole('heading', { level: 1 }).count()).toBe(1)
  })
}

test('pages run no script but one static file of at most 4 KB, under a policy that allows no other', async ({ page }) => {
  const scripts = new Set<string>()
  page.on('request', (request) => request.resourceType() === 'script' && scripts.add(request.url()))
  for (const type of ['home', 'reply', 'policies', 'facility', 'search results'] as const) {
    const response = (await page.goto(addresses[type]))!
    const policy = response.headers()['content-security-policy']!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(response.headers()['cache-control']).toContain('public')
    expect(response.headers()['set-cookie']).toBeUndefined()
  }
  await page.waitForLoadState('networkidle')
  expect(scripts.size).toBe(1)
  for (const url of scripts) expect((await (await page.request.get(url)).body()).length).toBeLessThanOrEqual(4096)
})

test('a reader with a keyboard reaches the text at once and sees where they are', async ({ page }) => {
  await page.goto(addresses.reply)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  expect(await focused.evaluate((element) => element.closest('main') !== null)).toBe(true)
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
})

/** Chromium reports the page's own 404 as a failed load. */
function isTheStatus(text: string): boolean {
  return /the server responded with a status of 404/.test(text)
}

/** The page's words, whatever is folded away, but for the comforts the script adds. */
async function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.querySelector('main')!.cloneNode(true) as HTMLElement
    for (const comfort of copy.querySelectorAll('.tools, .said, script')) comfort.remove()
    return copy.textContent!
  })
}
