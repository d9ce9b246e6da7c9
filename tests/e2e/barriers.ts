import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** WCAG 2.2 A and AA as axe can see them, and its best practices, hold of a page as it stands; `but` names rules that are measured otherwise. */
export async function hasNoBarrier(page: Page, where?: string, but: string[] = []): Promise<void> {
  // No page holds a frame of another origin, the one thing this mode leaves out; it takes a third of the time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const { violations } = await axe.withTags(RULES).disableRules(but).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`), where).toEqual([])
}

/** Nothing of a page stands outside its window, so that nobody scrolls sideways. */
export async function fitsTheWindow(page: Page, where?: string): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(page.viewportSize()!.width)
}

/** A page has no barrier and fits on a phone and a desk. With PICTURES set its pictures stay in `.data/test` under the name, to be looked at: to paint them all takes as long as a tenth of the tests. */
export async function looksRight(page: Page, name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await fitsTheWindow(page, `${name} at ${width} px`)
    if (process.env.PICTURES) await page.screenshot({ path: `.data/test/${name}-${width}.png`, fullPage: true })
  }
  await hasNoBarrier(page, name)
}
