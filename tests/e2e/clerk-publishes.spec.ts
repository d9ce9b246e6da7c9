import { type Browser, expect } from '@playwright/test'
import { DEMO_PASSWORD } from './accounts.ts'
import { test } from './journey.ts'
import { aLetter, field, type Letter, signedIn, statusOf } from './staff.ts'

/** A letter nobody here has seen, from a clerk's desk to the page a resident reads. */
for (const javaScriptEnabled of [true, false]) {
  test(`a clerk's letter is checked by a second person and public at once, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const letter = aLetter(javaScriptEnabled ? 7001 : 7002)
    const drafter = await signedIn(browser, 'drafter@huli.example', javaScriptEnabled)
    await drafter.getByRole('link', { name: '导入公文' }).first().click()
    await drafter.getByLabel('粘贴全文').fill(letter.text)
    await drafter.getByRole('button', { name: '导入并识别' }).click()

    await expect(drafter.getByRole('heading', { level: 1 })).toHaveText(letter.title)
    await expect(field(drafter, '发文字号')).toHaveValue(letter.number)
    await expect(drafter.getByText('没有识别出联系人')).toBeVisible()
    await field(drafter, '联系人').fill('陈亚娜')
    await field(drafter, '联系电话').fill('2808388')
    await drafter.getByRole('button', { name: '保存', exact: true }).click()
    await expect(drafter.getByText('已保存。')).toBeVisible()
    await expect(drafter.getByText('没有识别出联系人')).toBeHidden()
    const edition = new URL(drafter.url()).pathname

    await drafter.getByRole('link', { name: '预览页面' }).click()
    await expect(drafter.getByRole('heading', { level: 1 })).toHaveText(letter.title)
    await expect(drafter.getByText('尚未发布')).toBeVisible()
    await drafter.getByRole('link', { name: '返回核对' }).click()
    await drafter.getByRole('link', { name: '提交发布' }).click()
    await drafter.getByRole('button', { name: '确认提交' }).click()
    await expect(drafter.getByText('已提交')).toBeVisible()

    expect(await statusOf(drafter, `${edition}/publish`)).toBe(404)
    await nobodyElseSees(browser, edition)

    const publisher = await signedIn(browser, 'publisher@huli.example', javaScriptEnabled)
    await publisher.getByRole('link', { name: letter.title }).first().click()
    await publisher.getByRole('link', { name: '发布', exact: true }).click()
    await publisher.getByRole('button', { name: '确认发布' }).click()
    await expect(publisher.getByText('已发布。公开页面')).toBeVisible()
    const published = Date.now()
    expect(await (await publisher.request.get('/huli/replies')).text()).toContain(letter.number)
    expect(Date.now() - published).toBeLessThan(1000)

    await publisher.getByRole('link', { name: '查看公开页面' }).click()
    await expect(publisher.getByRole('heading', { level: 1 })).toHaveText(letter.title)
    await expect(publisher.getByText('陈亚娜')).toBeVisible()
    await everybodySees(browser, letter)

    await publisher.goto('/admin/trail/huli')
    const entries = publisher.getByRole('listitem').filter({ hasText: letter.title })
    await expect(entries.filter({ hasText: '湖里区拟稿人 提交发布' })).toHaveCount(1)
    await expect(entries.filter({ hasText: '湖里区发布人 发布' })).toHaveCount(1)
    const trail = await publisher.request.get('/admin/trail/huli/export?format=jsonl')
    expect(trail.headers()['content-disposition']).toMatch(/attachment; filename="audit-huli-/)
    expect(await trail.text()).toContain(letter.number)
    for (const elsewhere of ['haicang/export?format=jsonl', 'huli/export?format=xml']) expect(await statusOf(publisher, `/admin/trail/${elsewhere}`)).toBe(404)
  })
}

test('a letter goes back with a reason, and whoever drafted it cannot publish it', async ({ browser }) => {
  const letter = aLetter(7003)
  const drafter = await signedIn(browser, 'drafter@huli.example')
  await drafter.goto('/admin/import')
  await drafter.getByLabel('粘贴全文').fill(letter.text)
  await drafter.getByRole('button', { name: '导入并识别' }).click()
  await drafter.getByRole('button', { name: '保存并提交' }).click()
  await drafter.getByRole('button', { name: '确认提交' }).click()
  await expect(drafter.getByText('已提交')).toBeVisible()

  const publisher = await signedIn(browser, 'publisher@huli.example')
  await publisher.getByRole('link', { name: letter.title }).first().click()
  await publisher.getByRole('link', { name: '退回修改' }).click()
  await publisher.getByRole('button', { name: '确认退回' }).click()
  await expect(publisher.getByRole('alert').getByText('请写明理由')).toBeVisible()
  await publisher.getByLabel('理由').fill('请补上联系人')
  await publisher.getByRole('button', { name: '确认退回' }).click()
  await expect(publisher.getByText('已退回起草人')).toBeVisible()

  await drafter.goto('/admin')
  await drafter.getByRole('link', { name: letter.title }).first().click()
  await expect(drafter.getByText('请补上联系人').first()).toBeVisible()
  await expect(drafter.getByRole('link', { name: '发布', exact: true })).toHaveCount(0)
})

test('two windows on one draft: the second save loses nothing, neither what was saved nor what was typed', async ({ browser }) => {
  const letter = aLetter(7004)
  const first = await signedIn(browser, 'drafter@huli.example')
  await first.goto('/admin/import')
  await first.getByLabel('粘贴全文').fill(letter.text)
  await first.getByRole('button', { name: '导入并识别' }).click()
  await expect(field(first, '联系人')).toBeVisible()
  const second = await first.context().newPage()
  await second.goto(new URL(first.url()).pathname)

  await field(first, '联系人').fill('甲')
  await first.getByRole('button', { name: '保存', exact: true }).click()
  await expect(first.getByText('已保存。')).toBeVisible()
  await field(second, '联系人').fill('乙')
  await second.getByRole('button', { name: '保存', exact: true }).click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('合并未保存的内容')
  const choice = second.getByRole('group', { name: /联系人/ })
  await expect(choice.locator('ins')).toHaveText(['甲', '乙'])
  await choice.getByRole('radio', { name: '您填写的' }).check()
  await second.getByRole('button', { name: '按所选保存' }).click()
  await expect(second.getByText('已合并保存。')).toBeVisible()
  await expect(field(second, '联系人')).toHaveValue('乙')
})

test('nobody in particular is sent to sign in, and on to the page asked for', async ({ page }) => {
  await page.goto('/admin/trail/huli')
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=/)
  await page.getByLabel('电子邮箱').fill('auditor@huli.example')
  await page.getByLabel('密码').fill('wrong password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert').getByText('邮箱或密码不对')).toBeVisible()
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('操作记录')
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作人员登录')
  expect(await statusOf(page, '/admin/trail/huli')).toBe(307)
})

/** A clerk of another district finds nothing; without signing in there is only the door. */
async function nobodyElseSees(browser: Browser, edition: string): Promise<void> {
  const other = await signedIn(browser, 'drafter@haicang.example')
  const steps = ['', '/text', '/changes', '/preview', '/submit', '/publish', '/return', '/discard']
  for (const step of steps) expect(await statusOf(other, edition + step), step).toBe(404)
  for (const page of ['huli', 'huli/export?format=csv']) expect(await statusOf(other, `/admin/trail/${page}`)).toBe(404)
  const stranger = await (await browser.newContext()).newPage()
  for (const step of steps) expect([303, 307], step).toContain(await statusOf(stranger, edition + step))
  expect(await statusOf(stranger, '/admin/trail/huli/export?format=csv')).toBe(404)
}

async function everybodySees(browser: Browser, { title, number }: Letter): Promise<void> {
  const resident = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await resident.goto('/huli/replies')
  await expect(resident.getByText(number)).toBeVisible()
  // A 文号 names one document: search leads straight to it.
  await resident.goto(`/search?q=${encodeURIComponent(number)}`)
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText(title)
  const listed = await resident.request.get('/api/open/v1/documents?district=huli')
  expect(await listed.text()).toContain(number)
}
