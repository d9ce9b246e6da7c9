import { type Page, expect } from '@playwright/test'
import { hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { signedIn, statusOf } from './staff.ts'

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('电子邮箱').fill(email)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

async function choose(page: Page, password: string): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByLabel('再输入一次密码').fill(password)
  await page.getByRole('button', { name: '设置密码' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test(`an administrator invites a colleague, changes the roles and closes the account, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const barriers = async (page: Page) => void (javaScriptEnabled && (await hasNoBarrier(page)))
    const email = `li.${javaScriptEnabled}@huli.test`
    const name = javaScriptEnabled ? '李清' : '李白'
    const password = 'tractor moss window'
    const administrator = await signedIn(browser, 'administrator@huli.example', javaScriptEnabled)
    await administrator.getByRole('link', { name: '账号', exact: true }).click()
    await barriers(administrator)
    await administrator.getByRole('link', { name: '邀请同事' }).click()
    await administrator.getByLabel('姓名').fill(name)
    await administrator.getByLabel('电子邮箱').fill(email)
    await administrator.getByLabel('管理员', { exact: true }).check()
    await administrator.getByLabel('发布人').check()
    await administrator.getByRole('button', { name: '生成链接' }).click()
    await expect(administrator.getByRole('alert').filter({ hasText: '管理员不能同时审核、签发或发布' })).toBeVisible()
    await barriers(administrator)
    await administrator.getByLabel('管理员', { exact: true }).uncheck()
    await administrator.getByLabel('发布人').uncheck()
    await administrator.getByLabel('拟稿人').check()
    await administrator.getByRole('button', { name: '生成链接' }).click()
    const link = new URL((await administrator.locator('.told code').textContent())!).pathname
    await barriers(administrator)

    const colleague = await (await browser.newContext({ javaScriptEnabled })).newPage()
    await colleague.goto(link)
    await expect(colleague.getByText(`${name}，您好。`)).toBeVisible()
    await barriers(colleague)
    await choose(colleague, 'password123456')
    await expect(colleague.getByRole('alert').filter({ hasText: '泄露' })).toBeVisible()
    await choose(colleague, password)
    await expect(colleague.getByText('密码已设置，请登录。')).toBeVisible()
    await enter(colleague, email, password)
    await expect(colleague.getByRole('link', { name: '导入公文' }).first()).toBeVisible()
    expect(await statusOf(colleague, '/admin/accounts/huli')).toBe(404)
    expect(await statusOf(administrator, '/admin/accounts/haicang')).toBe(404)
    const late = await (await browser.newContext()).newPage()
    await late.goto(link)
    await expect(late.getByRole('heading', { level: 1 })).toHaveText('链接已失效')

    await administrator.getByRole('link', { name: '已转交，返回' }).click()
    await administrator.getByRole('link', { name }).click()
    await barriers(administrator)
    await administrator.getByLabel('审核人').check()
    await administrator.getByRole('button', { name: '保存职责' }).click()
    await expect(administrator.getByText('职责已保存')).toBeVisible()
    await colleague.goto('/admin')
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('启用第二重验证')

    await administrator.getByRole('link', { name }).click()
    await administrator.getByRole('button', { name: '停用账号' }).click()
    await expect(administrator.getByRole('alert').filter({ hasText: '请写明理由' })).toBeVisible()
    await administrator.getByLabel('停用原因').fill('调离')
    await administrator.getByRole('button', { name: '停用账号' }).click()
    await expect(administrator.getByText('账号已停用。')).toBeVisible()
    await colleague.goto('/admin')
    await enter(colleague, email, password)
    await expect(colleague.getByRole('alert').filter({ hasText: '邮箱或密码不对' })).toBeVisible()

    await administrator.goto('/admin/trail/huli')
    const entries = administrator.getByRole('listitem').filter({ hasText: name })
    for (const action of ['邀请账号', '变更职责', '停用账号']) await expect(entries.filter({ hasText: action })).toHaveCount(1)
  })
}
