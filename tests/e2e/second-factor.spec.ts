import { type Page, expect } from '@playwright/test'
import { codeAt, periodAt } from '#accounts/second-factor/totp.ts'
import { DEMO_PASSWORD, REAL_ACCOUNTS } from './accounts.ts'
import { hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { statusOf } from './staff.ts'

async function giveCode(page: Page, label: string, button: string, code: string): Promise<void> {
  await page.getByLabel(label).fill(code)
  await page.getByRole('button', { name: button, exact: true }).click()
}

async function givePassword(page: Page, email: string): Promise<void> {
  await page.getByLabel('电子邮箱').fill(email)
  await giveCode(page, '密码', '登录', DEMO_PASSWORD)
}

for (const [index, javaScriptEnabled] of [true, false].entries()) {
  test(`a publisher sets a phone up before anything else, and comes in with it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const email = REAL_ACCOUNTS[index]!
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await page.goto('/admin/trail/huli')
    await givePassword(page, email)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('启用第二重验证')
    await page.goto('/admin')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('启用第二重验证')
    expect(await statusOf(page, '/admin/trail/huli/export?format=csv')).toBe(404)
    if (javaScriptEnabled) await hasNoBarrier(page)

    const secret = (await page.locator('.secret').textContent())!.replaceAll(' ', '')
    const setUpWith = (code: string) => giveCode(page, '手机显示的六位动态码', '确认启用', code)
    await setUpWith('000000')
    await expect(page.getByRole('alert').filter({ hasText: '动态码或备用码不对' })).toBeVisible()
    await setUpWith(codeAt(secret, periodAt(new Date()) - 1))
    await expect(page.getByText('请保存这些备用码')).toBeVisible()
    const codes = await page.locator('.told code').allTextContents()
    expect(codes).toHaveLength(10)
    if (javaScriptEnabled) await hasNoBarrier(page)
    await page.getByRole('link', { name: '已保存，继续' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台')

    for (const [wrong, right] of [['000000', codeAt(secret, periodAt(new Date()) + 1)], ['AAAA-AAAA-AAAA-AAAA', codes[0]!]] as const) {
      await page.getByRole('button', { name: '退出', exact: true }).click()
      await givePassword(page, email)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('请输入动态码')
      if (javaScriptEnabled) await hasNoBarrier(page)
      await giveCode(page, '动态码或备用码', '登录', wrong)
      await expect(page.getByRole('alert').filter({ hasText: '动态码或备用码不对' })).toBeVisible()
      await giveCode(page, '动态码或备用码', '登录', right)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台')
    }

    await page.goto('/admin/account')
    await expect(page.getByText('备用码还剩 9 个')).toBeVisible()
    await page.getByRole('link', { name: '重新生成备用码' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('重新生成备用码')
    await giveCode(page, '现在的密码', '生成新的备用码', DEMO_PASSWORD)
    await expect(page.locator('.told code')).toHaveCount(10)
    expect(await page.locator('.told code').allTextContents()).not.toContain(codes[1])
  })
}
