import { expect } from '@playwright/test'
import { DEMO_PASSWORD } from './accounts.ts'
import { hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { signIn, signedIn } from './staff.ts'

for (const [javaScriptEnabled, email] of [[true, 'auditor@quangang.example'], [false, 'auditor@licheng.example']] as const) {
  test(`a member of staff ends forgotten sessions and changes the password, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const forgotten = await signedIn(browser, email, javaScriptEnabled)
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await signIn(page, email)
    await page.getByRole('link', { name: /审计员/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的账号')
    await expect(page.getByRole('listitem').filter({ hasText: '最近使用' })).toHaveCount(2)
    if (javaScriptEnabled) await hasNoBarrier(page)

    await page.getByRole('button', { name: '退出其他所有设备' }).click()
    await expect(page.getByText('已退出所选设备。')).toBeVisible()
    await forgotten.goto('/admin/account')
    await expect(forgotten).toHaveURL(/sign-in/)

    const change = async (now: string, wanted: string) => {
      await page.getByLabel('现在的密码').fill(now)
      await page.getByLabel('新密码', { exact: true }).fill(wanted)
      await page.getByLabel('再输入一次新密码').fill(wanted)
      await page.getByRole('button', { name: '修改密码' }).click()
    }
    await change(DEMO_PASSWORD, 'password123456')
    await expect(page.getByRole('alert').filter({ hasText: '泄露' })).toBeVisible()
    await change('wrong password', 'tractor moss window')
    await expect(page.getByRole('alert').filter({ hasText: '现在的密码不对' })).toBeVisible()
    await change(DEMO_PASSWORD, 'tractor moss window')
    await expect(page.getByText('密码已修改')).toBeVisible()

    await page.getByRole('button', { name: '退出', exact: true }).click()
    await page.getByLabel('电子邮箱').fill(email)
    await page.getByLabel('密码').fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: '邮箱或密码不对' })).toBeVisible()
    await page.getByLabel('密码').fill('tractor moss window')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台')
  })
}
