import { type Page, expect } from '@playwright/test'
import { REAL_ACCOUNTS, SINGLE_SIGN_ON } from './accounts.ts'
import { hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'

/** From our sign-in page to the provider's, through its two forms, and back. */
async function comeAs(page: Page, login: string): Promise<void> {
  await page.goto('/admin/trail/huli')
  await page.getByRole('link', { name: `用${SINGLE_SIGN_ON}登录` }).click()
  await page.getByPlaceholder('Enter any login').fill(login)
  await page.getByPlaceholder('and password').fill('any password')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test(`a member of staff comes in by the government's single sign-on, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await comeAs(page, javaScriptEnabled ? 'auditor@huli.example' : 'administrator@huli.example')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('操作记录 · 湖里区')
    await expect(page.getByRole('listitem').filter({ hasText: '用统一身份认证登录' }).first()).toBeVisible()
  })
}

test('who has no account here, or whose address nobody vouches for, is told so and let in nowhere', async ({ browser }) => {
  for (const login of ['stranger@huli.test', 'unverified.publisher@huli.example']) {
    const page = await (await browser.newContext()).newPage()
    await comeAs(page, login)
    await expect(page.getByText('没有与之对应的账号')).toBeVisible()
    await hasNoBarrier(page)
    await page.goto('/admin')
    await expect(page).toHaveURL(/sign-in/)
  }
})

test('a publisher who came by single sign-on is asked for a second factor', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage()
  await comeAs(page, REAL_ACCOUNTS[2]!)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('启用第二重验证')
})

test('an answer nobody asked for is refused', async ({ page }) => {
  await page.goto('/admin/single-sign-on/callback?code=x&state=y')
  await expect(page.getByText('统一身份认证没有完成')).toBeVisible()
})
