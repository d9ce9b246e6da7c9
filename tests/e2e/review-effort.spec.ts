import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { reckoned, reviewedByKeyboard } from './effort.ts'
import { test } from './journey.ts'
import { progress } from './reviewing.ts'
import { imported, signedIn } from './staff.ts'

/** What a letter asks of somebody who has never seen the screen: so that it cannot grow unnoticed. The letters are for development; how the seconds are reckoned stands in docs/measures.md. */
const LETTERS = [
  { what: 'four pages with seven slips and sixty figures', file: 'review/four-pages.txt', stops: 16, seconds: 180 },
  { what: 'four pages with many promises that are only inferred', file: 'letters/25-qingdao-long-reply.txt', stops: 16, seconds: 180 },
  { what: 'four pages broken by the width of the page', file: 'letters/44-anhui-very-long-wrapped.txt', stops: 16, seconds: 180 },
]

for (const { what, file, stops: mostStops, seconds } of LETTERS) {
  test(`${what}: every stop is worth a look, and three minutes are enough`, async ({ browser }) => {
    const clerk = await signedIn(browser, 'drafter@huli.example')
    await imported(clerk, readFileSync(`tests/fixtures/${file}`, 'utf8'))
    const hint = await clerk.locator('.first-hint span').innerText()
    const made = await reviewedByKeyboard(clerk)

    await expect(progress(clerk)).toContainText('全部看过')
    await expect(clerk.locator('.bar').getByRole('link', { name: '提交发布' })).toBeFocused()
    console.log(file, made.length, 'stops', made.reduce((all, { signs }) => all + signs, 0), 'signs', reckoned(made, hint).toFixed(0), 's', made.map(({ name, signs }) => `${name.slice(0, 14)}:${signs}`).join(' '))
    // Nobody is led to the same thing twice.
    expect(new Set(made.map(({ name }) => name)).size).toBe(made.length)
    expect(made.length).toBeLessThanOrEqual(mostStops)
    expect(reckoned(made, hint)).toBeLessThan(seconds)
  })
}
