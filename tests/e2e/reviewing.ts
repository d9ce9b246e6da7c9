import { type Page, expect } from '@playwright/test'
import { aLetter } from './staff.ts'

/** What the journeys of the review screen do alike. */

export function item(page: Page, id: string) {
  return page.locator(`[data-item="${id}"]`)
}

/** The item the focus is on or in, or the head of a group. */
export function current(page: Page) {
  return page.locator(':is([data-item], [data-covers]):is(:focus, :focus-within)').first()
}

/** Waits until the screen listens to keys. */
export async function listening(page: Page): Promise<void> {
  await expect(page.locator('.bar [data-key="help"]')).toBeAttached()
}

/** Waits until the server has answered every step. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('form.work')).toHaveAttribute('aria-busy', 'false')
}

export function progress(page: Page) {
  return page.locator('.bar .progress')
}

/** Selects words in the text, whatever marks stand in it; what stands beside the text is no part of it. */
export async function choose(page: Page, words: string): Promise<void> {
  await page.locator('.pane').evaluate((pane, chosen) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT)
    const characters: [Text, number][] = []
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      if (!node.parentElement!.closest('[data-beside]')) for (let at = 0; at < node.length; at++) characters.push([node, at])
    }
    const from = characters.map(([node, at]) => node.data[at]).join('').indexOf(chosen)
    const [[first, start], [last, end]] = [characters[from]!, characters[from + chosen.length - 1]!]
    document.getSelection()!.setBaseAndExtent(first, start, last, end + 1)
  }, words)
}

/** Goes on by keyboard until the words are those of the stop at hand: from one to the next, and item by item where a head covers them. */
export async function goTo(page: Page, words: string): Promise<void> {
  await listening(page)
  for (let presses = 0; presses < 90; presses++) {
    const { said, around } = await page.evaluate(() => {
      const stop = document.activeElement?.closest<HTMLElement>('[data-item], [data-covers]')
      const folded = stop?.dataset.covers !== undefined || stop?.closest('.sure')
      return { said: stop?.textContent ?? '', around: folded ? (stop?.closest('[data-group]')?.textContent ?? '') : '' }
    })
    if (said.includes(words)) return
    await page.keyboard.press(around.includes(words) ? 'ArrowDown' : 'n')
  }
  throw new Error(`no item says ${words}`)
}

/** Confirms what is left, one key at a time. */
export async function everythingConfirmed(page: Page): Promise<void> {
  await listening(page)
  for (let presses = 0; presses < 60 && (await page.locator('[data-item][data-state="open"]:not(.aside *)').count()) > 0; presses++) {
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
  }
}

export function longTitle(serial: number): string {
  return aLetter(serial).title
}

/** A letter with a word to correct, a term, figures and a promise. */
export function longLetter(serial: number): string {
  return aLetter(serial).text.replace('辖区现有3家医疗机构开设夜间门诊。', '辖区现有3家社区卫生服务中心（以下简称“社卫中心”）开设夜间门诊，服务居民1200人次，家庭医生队伍换发活力。')
}
