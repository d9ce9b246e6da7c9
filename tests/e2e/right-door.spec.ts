import { expect } from '@playwright/test'
import { fitsTheWindow, hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'

/** The eighth acceptance check of the register of facilities; the others are in tests/integration/right-door.test.ts. */
const HOUSE = '/huli/facilities/fu-dan-da-xue-fu-shu-zhong-shan-yi-yuan-xia-men-yi-yuan'

test('8 a facility carries the same facts without JavaScript, at 200 %, by keyboard and on paper, each with who says so and since when', async ({ browser }) => {
  const facts: string[][] = []
  for (const { javaScriptEnabled, width, media } of [
    { javaScriptEnabled: true, width: 1280, media: 'screen' }, { javaScriptEnabled: false, width: 1280, media: 'screen' },
    // What 200 % leaves of a desk.
    { javaScriptEnabled: false, width: 640, media: 'screen' }, { javaScriptEnabled: false, width: 794, media: 'print' },
  ] as const) {
    const page = await (await browser.newContext({ javaScriptEnabled, viewport: { width, height: 900 } })).newPage()
    await page.emulateMedia({ media })
    await page.goto(HOUSE)
    await fitsTheWindow(page, `${width} ${media}`)
    const known = page.locator('dl.facts > div')
    expect(await known.count()).toBeGreaterThan(4)
    for (const fact of await known.all()) {
      await expect(fact).toBeVisible()
      await expect(fact.locator('.source').first(), await fact.innerText()).toHaveText(/截至|日期不详|20\d\d|核实/)
    }
    facts.push(await page.locator('dl.facts dd > span:first-child').allInnerTexts())
    // What looks for barriers is a script itself.
    if (javaScriptEnabled) await hasNoBarrier(page, `${width}`)
  }
  expect(facts[0]!.length).toBeGreaterThan(4)
  for (const shown of facts.slice(1)) expect(shown).toEqual(facts[0])
})

test('8 by keyboard: from the first link to saying what is wrong, each stop to be seen', async ({ page }) => {
  await page.goto(HOUSE)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('跳到正文')
  const seen: string[] = []
  for (let stop = 0; stop < 120 && !seen.at(-1)?.startsWith('有错？告诉我们：'); stop++) {
    await page.keyboard.press('Tab')
    const focus = page.locator(':focus')
    seen.push((await focus.getAttribute('aria-label')) ?? (await focus.innerText()))
    expect(await focus.evaluate((element) => getComputedStyle(element).outlineStyle), seen.at(-1)).not.toBe('none')
  }
  expect(seen.at(-1)).toMatch(/^有错？告诉我们：/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这里有错？告诉我们')
})
