import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { test } from './journey.ts'

/** Residents and deputies with scripts switched off: what they come for is all there. */
test.use({ javaScriptEnabled: false })

test('a resident finds the reply to 刘荣如 from the front door and reads it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: '湖里区' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('湖里区')
  await page.getByRole('navigation').getByRole('link', { name: '答复' }).click()
  await page.getByRole('listitem').filter({ hasText: '刘荣如' }).getByRole('link').first().click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('关于区九届人大四次会议第2025099号建议的答复函')
  for (const fact of ['厦湖卫健函〔2025〕11号', '刘荣如代表', '厦门市湖里区卫生健康局', 'A类', '所提问题已经解决或者基本解决', '2025年6月12日', '主动公开', '区人大常委会办公室', '许纯纯', '2808387']) {
    await expect(page.getByText(fact).first()).toBeVisible()
  }
  // Repaired layout reads as one text: a page break stood inside this sentence.
  await expect(page.locator('.sheet').getByText('深化窗口服务一站办、医保服务就近办、特殊人群上门办等举措')).toBeVisible()
})

test('every heading and paragraph has an address, and a citation to copy', async ({ page }) => {
  await page.goto('/huli/replies')
  await page.getByRole('listitem').filter({ hasText: '刘荣如' }).getByRole('link').first().click()
  const cite = page.locator('#s2-3 .q, .q[href*="at=s2-3"]').first()
  const heading = page.locator('#s2-3')
  await expect(heading).toBeVisible()
  await cite.click()
  await expect(page.locator('.copy')).toContainText(/关于区九届人大四次会议第2025099号建议的答复函.*厦湖卫健函〔2025〕11号.*http.*#s2-3/s)
})

test('a deputy reads point by point what was asked and answered, and goes on to the very section', async ({ page }) => {
  await page.goto('/huli/replies')
  await page.getByRole('listitem').filter({ hasText: '卞小燕' }).getByRole('link').first().click()
  const answers = page.getByRole('region', { name: '问与答' }).or(page.locator('#answers'))
  await expect(answers.getByRole('listitem')).toHaveCount(4)
  const pair = answers.getByRole('listitem').filter({ hasText: '优化基层卫生系统慢病筛查' })
  const target = (await pair.getByRole('link').last().getAttribute('href'))!
  await pair.getByRole('link').last().click()
  await expect(page).toHaveURL(new RegExp(`${target}$`))
  await expect(page.locator(target)).toContainText('慢病筛查')
})

test('a resident narrows what the district promised, and reads the sentence in its letter', async ({ page }) => {
  await page.goto('/quangang')
  await page.getByRole('link', { name: /^承诺 \d+ 项$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('承诺事项')
  const all = await page.getByRole('status').textContent()
  await page.getByRole('link', { name: /^期限已过/ }).click()
  await expect(page.getByRole('status')).not.toHaveText(all!)
  await expect(page.locator('.list > li').first()).toContainText('期限已过，待公布进展')
  await expect(page.locator('main')).not.toContainText('未完成')
  const sentence = page.locator('.list .title').first()
  const anchor = new URL((await sentence.getAttribute('href'))!, page.url()).hash
  await sentence.click()
  await expect(page.locator(anchor)).toBeVisible()
})

test('the file the bureau handed in can be downloaded and has the fingerprint the page prints', async ({ page }) => {
  await page.goto('/huli/replies')
  await page.getByRole('listitem').filter({ hasText: '刘荣如' }).getByRole('link').first().click()
  const download = page.locator('a[href$="/source"]')
  const bytes = await (await page.request.get((await download.getAttribute('href'))!)).body()
  await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeAttached()
})

test('the units responsible stand out beside their tasks, and tables are tables', async ({ page }) => {
  await page.goto('/haicang/policies')
  await page.getByRole('main').getByRole('link', { name: /十四五/ }).first().click()
  await expect(page.getByRole('table')).toContainText('孕产妇死亡率')
  await expect(page.getByRole('columnheader').first()).toBeVisible()
  await page.goto(`${new URL(page.url()).pathname}/tasks`)
  await expect(page.getByRole('main')).toContainText('区卫健局')
})

for (const words of ['厦湖卫健函〔2025〕11号', '厦湖卫健函[2025]11号', '厦湖卫健函（2025）11号', '2025099', '第2025099号', '关于改善湖里区医疗水平不均衡的建议']) {
  test(`a deputy types ${words} and is at the reply in one step`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox').fill(words)
    await page.getByRole('button', { name: '搜索' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('关于区九届人大四次会议第2025099号建议的答复函')
  })
}

test('a deputy types the name of who asked and is at the reply, with the list of results one step back', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('刘荣如')}`)
  await expect(page.getByText('刘荣如代表').first()).toBeVisible()
  await page.getByRole('link', { name: /刘荣如/ }).first().click()
  await page.getByRole('main').getByRole('listitem').filter({ hasText: '厦湖卫健函' }).getByRole('link').first().click()
  await expect(page.getByText('刘荣如代表').first()).toBeVisible()
})

test('a deputy looks through the replies of one session', async ({ page }) => {
  await page.goto('/huli/replies')
  await page.getByRole('link', { name: /九届人大四次会议/ }).first().click()
  await expect(page.getByText('刘荣如').first()).toBeVisible()
  await expect(page.getByText('卞小燕')).toHaveCount(0)
})

test('a facility page gives each sentence of official documents with its place, and says what has no source', async ({ page }) => {
  await page.goto('/huli/facilities')
  await page.getByRole('main').getByRole('link', { name: '厦门市中医院', exact: true }).first().click()
  await expect(page.getByText('暂无来源').first()).toBeVisible()
  await expect(page.getByText('待核实').first()).toBeVisible()
  await page.getByRole('link', { name: '看原文' }).first().click()
  const anchor = new URL(page.url()).hash.slice(1)
  await expect(page.locator(`[id="${decodeURIComponent(anchor)}"]`)).toContainText('厦门市中医院')
})
