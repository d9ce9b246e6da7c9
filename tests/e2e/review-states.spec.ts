import { type Page, expect } from '@playwright/test'
import { fitsTheWindow, hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { goTo, listening, longLetter, saved } from './reviewing.ts'
import { field, imported, signedIn } from './staff.ts'

/** The review screen in every state it can be in. */
const STATES: Record<string, (clerk: Page, edition: string) => Promise<void>> = {
  'as imported': async () => {},
  'with an item at hand': async (clerk) => clerk.keyboard.press('n'),
  'with a doubtful field at hand': async (clerk) => field(clerk, '联系人').focus(),
  'with decisions made': async (clerk) => {
    await clerk.getByRole('button', { name: '确认：标题' }).click()
    await clerk.locator('[data-group="checked"] > .sure > summary').click()
    await clerk.getByRole('button', { name: /^不采用/ }).first().click()
    await clerk.getByRole('button', { name: /^采纳/ }).click()
    await expect(clerk.locator('.pane ins').first()).toHaveText('焕发')
    await saved(clerk)
    // How the screen is worked leaves it with the first step.
    await expect(clerk.locator('.first-hint')).toBeHidden()
  },
  'with a fact to set': async (clerk) => {
    await goTo(clerk, '1200 人次')
    await clerk.keyboard.press('e')
    await expect(clerk.locator('.fact-panel')).toBeVisible()
  },
  'with sentences unfolded': async (clerk) => clerk.locator('[data-group="checked"] > .sure > summary').click(),
  'with names unfolded': async (clerk) => clerk.locator('details.aside summary').click(),
  'a fact on its own page': async (clerk, edition) => void (await clerk.goto(`${edition}/fact?kind=target`)),
  'with the outline open': async (clerk) => clerk.locator('#outline summary').click(),
  'with the help open': async (clerk) => clerk.keyboard.press('?'),
  'refused': async (clerk) => {
    await field(clerk, '成文日期').fill('三月三十二日')
    await clerk.keyboard.press('Control+s')
    await expect(clerk.getByRole('alert').getByText('没有这一天')).toBeVisible()
  },
  'compared': async (clerk, edition) => void (await clerk.goto(`${edition}/changes`)),
  'its text edited': async (clerk, edition) => void (await clerk.goto(`${edition}/text`)),
  'in English': async (clerk, edition) => void (await clerk.goto(`/en${edition}`)),
  'handed in': async (clerk, edition) => {
    await clerk.goto(`${edition}/submit`)
    await clerk.getByRole('button', { name: '确认提交' }).click()
    await expect(clerk.getByText('已提交')).toBeVisible()
    await clerk.goto(edition)
  },
}

const states = Object.entries(STATES)
const half = Math.ceil(states.length / 2)

for (const [which, some, serial] of [['at work', states.slice(0, half), 7106], ['beside it', states.slice(half), 7109]] as const) {
  test(`the review screen is open to everybody in every state, at a desk and on a phone: ${which}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const clerk = await signedIn(browser, 'drafter@huli.example')
    const said: string[] = []
    clerk.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    clerk.on('pageerror', (error) => said.push(error.message))
    const edition = await imported(clerk, longLetter(serial))
    for (const [state, reach] of some) {
      await clerk.setViewportSize({ width: 1280, height: 800 })
      await clerk.goto(edition)
      await listening(clerk)
      await reach(clerk, edition)
      for (const width of [1280, 390]) {
        const where = `${state}, ${width} px`
        await clerk.setViewportSize({ width, height: 800 })
        await fitsTheWindow(clerk, where)
        expect(await tooSmall(clerk), where).toEqual([])
        // Axe takes what is scrolled under a bar for small: sizes are measured above.
        await hasNoBarrier(clerk, where, ['target-size'])
      }
    }
    expect(said).toEqual([])
  })
}

/** Buttons and fields of less than 24 by 24 px (WCAG 2.5.8). */
function tooSmall(page: Page): Promise<string[]> {
  return page.locator('button:visible, a.button:visible, select:visible, input:visible, textarea:visible, summary:visible').evaluateAll((controls) => {
    const boxes = controls.map((control) => ({ box: control.getBoundingClientRect(), html: control.outerHTML.slice(0, 120) }))
    return boxes.filter(({ box, html }) => !html.includes('class="sr"') && (box.width < 24 || box.height < 24) && !html.includes('checkbox')).map(({ html }) => html)
  })
}
