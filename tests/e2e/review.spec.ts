import { type Page, expect } from '@playwright/test'
import { fitsTheWindow, hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { aLetter, field, imported, signedIn } from './staff.ts'

/** A draft looked at piece by piece: by keyboard alone, without scripts, and open to everybody in every state. */

test('a clerk reviews a letter with the keyboard alone, and takes steps back after a reload', async ({ browser }) => {
  const clerk = await signedIn(browser, 'drafter@huli.example')
  await imported(clerk, longLetter(7101))
  const total = await clerk.locator('[data-item]:not([data-state="none"], .aside *)').count()
  await expect(progress(clerk)).toContainText(`已看 0 / ${total}`)

  // What is doubtful comes first; then the heads of groups, for all that is sure below them.
  await goTo(clerk, '联系人')
  await expect(current(clerk)).toHaveAttribute('data-item', 'field-contact')
  await goTo(clerk, '文头')
  await expect(clerk.locator('.mark.now').filter({ hasText: longTitle(7101) })).toHaveCount(1)
  await expect(clerk.locator('.bar .left').getByRole('link', { name: '文头 7' })).toBeVisible()
  await clerk.keyboard.press('ArrowDown')
  await expect(current(clerk)).toHaveAttribute('data-item', 'field-docKind')
  await clerk.keyboard.press('Enter')
  await expect(current(clerk)).toHaveAttribute('data-item', 'field-title')
  await clerk.keyboard.press('g')
  await expect(item(clerk, 'field-disclosure')).toHaveAttribute('data-state', 'confirmed')
  await expect(clerk.locator('.bar .left').getByRole('link', { name: /^文头/ })).toHaveCount(0)

  await field(clerk, '联系人').focus()
  await clerk.keyboard.type('陈亚娜')
  await clerk.keyboard.press('Control+s')
  await expect(item(clerk, 'field-contact')).toHaveAttribute('data-state', 'confirmed')
  await clerk.keyboard.press('Escape')

  await goTo(clerk, '换发')
  await expect(clerk.locator('.mark.now')).toHaveText('换发')
  await clerk.keyboard.press('a')
  await expect(clerk.locator('.pane ins').first()).toHaveText('焕发')
  await expect(clerk.locator('.pane del').first()).toHaveText('换发')

  await goTo(clerk, '社卫中心')
  const fact = await current(clerk).getAttribute('data-item')
  await clerk.keyboard.press('x')
  await expect(item(clerk, fact!)).toHaveAttribute('data-state', 'rejected')

  await saved(clerk)
  await clerk.reload()
  await expect(item(clerk, fact!)).toHaveAttribute('data-state', 'rejected')
  await clerk.keyboard.press('Control+z')
  await expect(item(clerk, fact!)).toHaveAttribute('data-state', 'open')
  await clerk.keyboard.press('u')
  await expect(clerk.locator('.pane del')).toHaveCount(0)
  await clerk.keyboard.press('Control+y')
  await expect(clerk.locator('.pane del').first()).toHaveText('换发')

  await clerk.keyboard.press('?')
  await expect(clerk.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  await clerk.keyboard.press('Escape')
  await everythingConfirmed(clerk)
  await expect(progress(clerk)).toContainText('全部看过')
  await clerk.getByRole('status').getByText('全部看过').waitFor()
  await clerk.locator('.bar').getByRole('link', { name: '提交发布' }).press('Enter')
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('提交发布')
})

test('a heading gets another level by keyboard and the page residents see has it', async ({ browser }) => {
  const clerk = await signedIn(browser, 'drafter@huli.example')
  const edition = await imported(clerk, longLetter(7102))
  await clerk.locator('#outline summary').press('Enter')
  const heading = clerk.locator('#outline [data-item]').filter({ hasText: '一、基本情况' })
  await heading.focus()
  await clerk.keyboard.press('ArrowRight')
  await expect(heading.getByText('人工改定')).toBeVisible()
  await heading.focus()
  await clerk.keyboard.press('3')
  await expect(heading.getByRole('combobox')).toHaveValue('3')
  await saved(clerk)
  await clerk.goto(`${edition}/preview`)
  await expect(clerk.getByRole('heading', { level: 4, name: '一、基本情况' })).toBeVisible()
  await clerk.goto(`${edition}/changes`)
  await expect(clerk.getByText('层级由人工设为三级标题')).toBeVisible()
})

test('a click on words goes to what was read from them, and the way back is lit', async ({ browser }) => {
  const clerk = await signedIn(browser, 'drafter@huli.example')
  await imported(clerk, longLetter(7103))
  await clerk.locator('.pane').getByText('2025年9月1日').click()
  await expect(current(clerk)).toHaveAttribute('data-item', 'field-dateIssued')
  await field(clerk, '发文机关').focus()
  await expect(clerk.locator('.mark.now').first()).toHaveText('厦门市湖里区卫生健康局')
})

test('a clerk reviews a letter with scripts off', async ({ browser }) => {
  const clerk = await signedIn(browser, 'drafter@huli.example', false)
  const edition = await imported(clerk, longLetter(7104))
  await clerk.getByRole('button', { name: '确认：标题' }).click()
  await expect(item(clerk, 'field-title')).toHaveAttribute('data-state', 'confirmed')

  // What was typed is kept whatever button is pressed.
  await field(clerk, '联系人').fill('陈亚娜')
  await clerk.getByRole('button', { name: '采纳：“换发”改为“焕发”' }).click()
  await expect(field(clerk, '联系人')).toHaveValue('陈亚娜')
  await expect(clerk.locator('.pane ins').first()).toHaveText('焕发')

  const before = await clerk.locator('.facts-list [data-state="open"]').count()
  await clerk.locator('[data-group="figure"] .sure summary').click()
  await clerk.getByRole('button', { name: /^不采用：.*1200 人次/ }).click()
  await expect(clerk.locator('.facts-list [data-state="open"]')).toHaveCount(before - 1)
  await clerk.getByRole('button', { name: /^撤销：/ }).click()
  await expect(clerk.locator('.facts-list [data-state="open"]')).toHaveCount(before)

  await clerk.locator('#outline summary').click()
  const heading = clerk.locator('#outline [data-item]').filter({ hasText: '一、基本情况' })
  await heading.getByRole('combobox').selectOption('2')
  await heading.getByRole('button', { name: /^设定层级/ }).click()
  await expect(heading.getByRole('combobox')).toHaveValue('2')

  await clerk.getByRole('link', { name: '来稿与发布对照' }).click()
  await expect(clerk.getByText('采纳校对建议：“换发”疑为“焕发”之误')).toBeVisible()
  await clerk.goto(`${edition}/submit`)
  await clerk.getByRole('button', { name: '确认提交' }).click()
  await expect(clerk.getByText('已提交')).toBeVisible()
  await clerk.goto(edition)
  await expect(clerk.getByRole('button', { name: /确认/ })).toHaveCount(0)
})

test('a clerk sets a fact, adds one the importer missed and takes both back, by keyboard', async ({ browser }) => {
  const clerk = await signedIn(browser, 'drafter@huli.example')
  await imported(clerk, longLetter(7107))
  await goTo(clerk, '1200 人次')
  await clerk.keyboard.press('e')
  const panel = clerk.locator('.fact-panel')
  await panel.getByLabel('数值').fill('一千多')
  await clerk.keyboard.press('Control+Enter')
  await expect(panel.getByRole('alert')).toHaveText('不是数字；请写如 98.5 或 3–5')
  await panel.getByLabel('数值').fill('1250')
  await clerk.keyboard.press('Control+Enter')
  await expect(panel).toHaveCount(0)
  await expect(current(clerk)).toContainText('1250 人次')
  await expect(current(clerk)).toHaveAttribute('data-state', 'confirmed')

  // Words are chosen in the text over the marks of others.
  const words = '家庭医生队伍换发活力'
  await choose(clerk, words)
  await clerk.locator('.bar [data-key="help"]').focus()
  await clerk.keyboard.press('i')
  await expect(panel.getByLabel('原文中的话')).toHaveValue(words)
  await panel.getByLabel('期限').fill('2026年6月底前')
  await panel.getByRole('button', { name: '保存并确认' }).press('Enter')
  await expect(current(clerk)).toContainText(words)
  await expect(current(clerk)).toContainText('人工改定')

  await clerk.keyboard.press('u')
  await clerk.keyboard.press('u')
  await saved(clerk)
  await expect(clerk.getByText('服务居民 1200 人次', { exact: true })).toBeAttached()
  await expect(clerk.locator('.facts-list .by-hand')).toHaveCount(0)
})

test('a clerk sets a fact with scripts off', async ({ browser }) => {
  const clerk = await signedIn(browser, 'drafter@huli.example', false)
  await imported(clerk, longLetter(7108))
  await clerk.locator('[data-group="figure"] .sure summary').click()
  await clerk.locator('.facts-list .item').filter({ hasText: '1200' }).getByRole('link', { name: /^改：/ }).click()
  await clerk.getByLabel('原文中的话').fill('服务居民9999人次')
  await clerk.getByRole('button', { name: '保存并确认' }).click()
  await expect(clerk.getByRole('alert')).toContainText('原文中没有这些字')
  await clerk.getByLabel('原文中的话').fill('服务居民1200人次')
  await clerk.getByLabel('时期').fill('2025')
  await clerk.getByRole('button', { name: '保存并确认' }).click()
  await expect(clerk.locator('.facts-list .item').filter({ hasText: '1200' })).toContainText('人工改定')
  await clerk.getByRole('link', { name: '来稿与发布对照' }).click()
  await expect(clerk.getByText('人工改定或补充，原文未动')).toBeVisible()
  await clerk.goBack()
  await clerk.getByRole('link', { name: '补充一条' }).click()
  await clerk.getByRole('link', { name: '目标', exact: true }).click()
  await expect(clerk.getByRole('heading', { level: 1 })).toHaveText('补充目标')
})

test('decisions of a page that somebody overtook are refused and shown as they were', async ({ browser }) => {
  const first = await signedIn(browser, 'drafter@huli.example')
  const edition = await imported(first, longLetter(7105))
  const second = await first.context().newPage()
  await second.goto(edition)
  await first.getByRole('button', { name: '确认：标题' }).click()
  await expect(first.locator('.bar').getByRole('button', { name: /^撤销：核对/ })).toBeVisible()
  await second.getByRole('button', { name: '确认：发文机关' }).click()
  await expect(second.getByRole('alert').getByText('别人在您打开页面之后保存过')).toBeVisible()
  await expect(item(second, 'field-issuer')).toHaveAttribute('data-state', 'open')
})

const STATES: Record<string, (clerk: Page, edition: string) => Promise<void>> = {
  'as imported': async () => {},
  'with an item at hand': async (clerk) => clerk.keyboard.press('n'),
  'with a doubtful field at hand': async (clerk) => field(clerk, '联系人').focus(),
  'with decisions made': async (clerk) => {
    await clerk.getByRole('button', { name: '确认：标题' }).click()
    await clerk.getByRole('button', { name: /^不采用/ }).first().click()
    await clerk.getByRole('button', { name: /^采纳/ }).click()
    await expect(clerk.locator('.pane ins').first()).toHaveText('焕发')
  },
  'with a fact to set': async (clerk) => {
    await goTo(clerk, '1200 人次')
    await clerk.keyboard.press('e')
    await expect(clerk.locator('.fact-panel')).toBeVisible()
  },
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

for (const [where, width, serial] of [['at a desk', 1280, 7106], ['on a phone', 390, 7109]] as const) {
  test(`the review screen is open to everybody in every state, ${where}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const clerk = await signedIn(browser, 'drafter@huli.example')
    const said: string[] = []
    clerk.on('console', (message) => message.type() === 'error' && said.push(message.text()))
    clerk.on('pageerror', (error) => said.push(error.message))
    const edition = await imported(clerk, longLetter(serial))
    for (const [state, reach] of Object.entries(STATES)) {
      await clerk.setViewportSize({ width: 1280, height: 800 })
      await clerk.goto(edition)
      await expect(clerk.locator('.bar [data-key="help"]')).toBeAttached()
      await reach(clerk, edition)
      await clerk.setViewportSize({ width, height: 800 })
      await fitsTheWindow(clerk, state)
      expect(await tooSmall(clerk), state).toEqual([])
      // Axe takes what is scrolled under a bar for small: sizes are measured above.
      await hasNoBarrier(clerk, state, ['target-size'])
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

function item(page: Page, id: string) {
  return page.locator(`[data-item="${id}"]`)
}

/** The item the focus is on or in, or the head of a group. */
function current(page: Page) {
  return page.locator(':is([data-item], [data-covers]):is(:focus, :focus-within)').first()
}

/** Waits until the server has answered every step. */
async function saved(page: Page): Promise<void> {
  await expect(page.locator('form.work')).toHaveAttribute('aria-busy', 'false')
}

function progress(page: Page) {
  return page.locator('.bar .progress')
}

/** Selects words in the text, whatever marks stand in it; what stands beside the text is no part of it. */
async function choose(page: Page, words: string): Promise<void> {
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
async function goTo(page: Page, words: string): Promise<void> {
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
async function everythingConfirmed(page: Page): Promise<void> {
  for (let presses = 0; presses < 60 && (await page.locator('[data-item][data-state="open"]:not(.aside *)').count()) > 0; presses++) {
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
  }
}

function longTitle(serial: number): string {
  return aLetter(serial).title
}

/** A letter with a word to correct, a term, figures and a promise. */
function longLetter(serial: number): string {
  return aLetter(serial).text.replace('辖区现有3家医疗机构开设夜间门诊。', '辖区现有3家社区卫生服务中心（以下简称“社卫中心”）开设夜间门诊，服务居民1200人次，家庭医生队伍换发活力。')
}
