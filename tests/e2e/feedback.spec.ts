import { expect } from '@playwright/test'
import { hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { signedIn, statusOf } from './staff.ts'

test('a resident says that a telephone number is wrong, an editor mends it and answers', async ({ browser, page }) => {
  await page.goto('/quangang/facilities')
  await page.locator('main a[href^="/quangang/facilities/"]').first().click()
  const facility = new URL(page.url()).pathname
  const name = await page.getByRole('heading', { level: 1 }).textContent()
  await page.getByRole('link', { name: '这页有错？告诉我们' }).click()
  await page.getByLabel('哪一项不对').selectOption('phone')
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.getByText('请写明哪里不对')).toBeVisible()
  await hasNoBarrier(page)
  await page.getByLabel('哪里不对，应当是什么').fill('电话已换成 0595-87000001')
  await page.getByLabel('您怎么知道的').fill('门口贴的通知')
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('谢谢，已经收到')
  await expect(page.getByText('还没有答复')).toBeVisible()
  const receipt = new URL(page.url()).pathname

  const drafter = await signedIn(browser, 'drafter@quangang.example', false)
  await drafter.goto('/admin/feedback/quangang')
  await expect(drafter.getByText('没有等待答复的')).toBeVisible()
  expect(await statusOf(await signedIn(browser, 'facility_editor@huli.example', false), '/admin/feedback/quangang')).toBe(404)

  const editor = await signedIn(browser, 'facility_editor@quangang.example')
  await editor.getByRole('link', { name: '居民纠错（1）' }).click()
  await expect(editor.getByText('电话已换成 0595-87000001')).toBeVisible()
  await hasNoBarrier(editor)
  await editor.getByRole('link', { name: '更正一项资料' }).click()
  // What the reader says stands over the form, and the way on leads back to the answer.
  await expect(editor.getByText('电话已换成 0595-87000001')).toBeVisible()
  await expect(editor.getByLabel('怎样得知')).toHaveValue('public-report')
  await editor.getByLabel('正确的内容').fill('0595-87000001')
  await editor.getByLabel('依据', { exact: true }).fill('居民反映，已电话核实')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('已保存，公开页面已更新。')).toBeVisible()
  await expect(editor.getByText('现在写的是：')).toBeVisible()
  await editor.getByRole('button', { name: '已更正，答复' }).click()
  await expect(editor.getByText('请写答复').first()).toBeVisible()
  await editor.getByLabel('答复', { exact: true }).fill('谢谢，电话已更正。')
  await editor.getByRole('button', { name: '已更正，答复' }).click()
  await expect(editor.getByText('没有等待答复的')).toBeVisible()

  await page.goto(receipt)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已经答复')
  await expect(page.getByText('谢谢，电话已更正。')).toBeVisible()
  await hasNoBarrier(page)
  await page.goto(facility)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name!)
  await expect(page.locator('header').getByRole('link', { name: '0595-87000001' })).toBeVisible()
  expect(await page.content()).not.toContain('门口贴的通知')
})

test('the receipt of another district, or none, is no page; a form that is none is refused', async ({ request }) => {
  expect((await request.get('/huli/feedback/0123456789abcdef0123')).status()).toBe(404)
  expect((await request.get('/huli/feedback')).status()).toBe(404)
  expect((await request.post('/huli/feedback', { data: 'x'.repeat(40_000), headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status()).toBe(404)
  expect((await request.post('/huli/feedback', { multipart: { facility: 'x', claim: 'y' } })).status()).toBe(404)
})
