import { createHash } from 'node:crypto'
import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { aLetter, imported, signedIn, statusOf } from './staff.ts'

test('a reader downloads a reply in the official format, hands it in again, and is told what it is', async ({ page }) => {
  await page.goto('/search?q=2025099')
  const download = page.waitForEvent('download')
  await page.locator('#source').getByRole('link', { name: 'PDF' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('厦湖卫健函〔2025〕11号 关于区九届人大四次会议第2025099号建议的答复函.pdf')
  const bytes = await (await page.request.get(`${new URL(page.url()).pathname}/pdf`)).body()
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')

  await page.locator('#source').getByRole('link', { name: '核验' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('核验信息')
  await expect(page.getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible()

  await page.getByRole('link', { name: '核验文件' }).click()
  await page.getByLabel('文件').setInputFiles({ name: '答复函.pdf', mimeType: 'application/pdf', buffer: bytes })
  await page.getByRole('button', { name: '核验' }).last().click()
  await expect(page.getByRole('status')).toContainText('是本站发布的')
  await expect(page.getByRole('status')).toContainText('第 1 版')
})

test('a file that was changed by a byte is unknown, with scripts off', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/verify')
  await page.getByLabel('文件').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 changed') })
  await page.getByRole('button', { name: '核验' }).last().click()
  await expect(page.getByRole('status')).toContainText('本站没有发布过')
})

test('a clerk sees a draft in the official format; nobody else does', async ({ browser, page }) => {
  const clerk = await signedIn(browser, 'drafter@huli.example')
  const path = await imported(clerk, aLetter(8801).text)
  await clerk.getByText('公文格式预览').click()
  await expect(clerk.locator('details.official')).toContainText('仿宋以 Noto Serif SC 代替')
  await expect(clerk.locator('details.official iframe')).toHaveAttribute('src', new RegExp(`${path}/official`))
  const response = await clerk.request.get(`${path}/official`)
  expect(response.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'private, no-store', 'content-security-policy': "frame-ancestors 'self'" })
  expect((await response.body()).subarray(0, 5).toString()).toBe('%PDF-')

  const stranger = await signedIn(browser, 'drafter@haicang.example')
  expect(await statusOf(stranger, `${path}/official`)).toBe(404)
  const nobody = await page.request.get(`${path}/official`, { maxRedirects: 0 })
  expect(nobody.status()).toBe(303)
  expect(nobody.headers().location).toContain('/admin/sign-in')
})

test('on paper a document is nothing but the document, its title in the middle, its tables whole', async ({ page }) => {
  await page.goto('/haicang/policies')
  await page.locator('main a[href^="/haicang/policies/"]').first().click()
  await page.emulateMedia({ media: 'print' })
  for (const chrome of ['.top', '.foot', '.trail', '.doc > .facts', '.toc', '.after', '.q >> nth=0']) await expect(page.locator(chrome)).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('text-align', 'center')
  await expect(page.locator('.text p').first()).toHaveCSS('font-size', `${(16 / 72) * 96}px`.replace(/(\.\d{4})\d*/, '$1'))
  const table = page.locator('.table').first()
  await expect(table).toHaveCSS('break-inside', 'avoid')
  expect(await table.evaluate((element) => element.scrollWidth <= element.clientWidth + 1)).toBe(true)
  for (const link of await page.locator('.sheet a:visible').all()) expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toBe('none')
})
