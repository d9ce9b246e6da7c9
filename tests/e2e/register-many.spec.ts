import { Buffer } from 'node:buffer'
import { expect } from '@playwright/test'
import { hasNoBarrier, looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { signedIn } from './staff.ts'

// Several journeys in one, on a machine that may have other work.
test.setTimeout(180_000)

for (const javaScriptEnabled of [true, false]) {
  test(`an editor brings a table, mends what it was told, imports it and undoes it, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser, page }) => {
    // One change to many houses of a district at a time: each journey has a district of its own.
    const [district, house, phone] = javaScriptEnabled ? ['licheng', '金龙街道社区卫生服务中心', '0595-22330001'] : ['huli', '金山街道社区卫生服务中心', '0592-2233002']
    const fresh = javaScriptEnabled ? '某某甲门诊部' : '某某乙门诊部'
    const editor = await signedIn(browser, `facility_editor@${district}.example`, javaScriptEnabled)
    await editor.goto(`/admin/register/${district}`)
    await editor.getByRole('link', { name: '导入机构表格' }).click()
    if (javaScriptEnabled) await looksRight(editor, 'tables')
    const bring = async (text: string) => {
      await editor.getByLabel('表格文件').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
      await editor.getByLabel('依据', { exact: true }).fill('鲤城区机构名册2026')
      await editor.getByRole('button', { name: '上传并检查' }).click()
    }
    await bring(`机构名称,联系电话,备注\n${house},22330\n${fresh},${phone}\n`)
    await expect(editor.getByText('电话：读不出电话号码').first()).toBeVisible()
    if (javaScriptEnabled) await looksRight(editor, 'table-wrong')
    await editor.getByRole('button', { name: '导入名录' }).click()
    await expect(editor.getByText('1 行有错误').first()).toBeVisible()

    await editor.goto(`/admin/register/${district}/tables`)
    await bring(`机构名称,联系电话,备注\n${house},${phone}\n${fresh},\n`)
    await expect(editor.getByText(`→ ${phone}`).or(editor.getByText(`电话：${phone}`)).first()).toBeVisible()
    if (javaScriptEnabled) await looksRight(editor, 'table')
    await editor.getByRole('button', { name: '导入名录' }).click()
    await expect(editor.getByText('已导入，公开页面已更新。')).toBeVisible()
    await page.goto(`/${district}/facilities?q=` + encodeURIComponent(fresh))
    await expect(page.getByRole('link', { name: fresh, exact: true })).toBeVisible()

    await editor.locator('li', { hasText: '名册.csv' }).filter({ has: editor.getByRole('button', { name: /整批撤销/ }) }).first().getByRole('button', { name: /整批撤销/ }).click()
    await expect(editor.getByText('已撤销，原来的内容恢复。')).toBeVisible()
  })
}

test('an editor merges two entries of one house; the old address leads on', async ({ browser, page }) => {
  const editor = await signedIn(browser, 'facility_editor@haicang.example')
  await editor.goto('/admin/register/haicang/add')
  await looksRight(editor, 'add')
  await editor.getByLabel('名称', { exact: true }).fill('某某重复门诊部')
  await editor.getByLabel('电话', { exact: true }).fill('0592-5551234')
  await editor.getByLabel('依据', { exact: true }).fill('现场核实')
  await editor.getByLabel('怎样得知').selectOption('site-visit')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('某某重复门诊部')
  const kept = new URL(editor.url()).pathname
  await editor.goto('/admin/register/haicang/add')
  await editor.getByLabel('名称', { exact: true }).fill('海沧区某某重复门诊部')
  await editor.getByLabel('依据', { exact: true }).fill('现场核实')
  await editor.getByLabel('怎样得知').selectOption('site-visit')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('名录里有一家很像：某某重复门诊部').first()).toBeVisible()
  await editor.getByLabel('如有相像的机构，我已看过').check()
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('海沧区某某重复门诊部')

  await editor.goto(kept)
  await editor.getByRole('link', { name: '与另一家合并' }).click()
  await looksRight(editor, 'merge-find')
  await editor.getByRole('link', { name: '海沧区某某重复门诊部' }).click()
  await expect(editor.getByText('留下：')).toBeVisible()
  await looksRight(editor, 'merge')
  await editor.getByLabel('依据', { exact: true }).fill('现场核实为同一家')
  await editor.getByRole('button', { name: '合并', exact: true }).click()
  await expect(editor.getByText('已合并。')).toBeVisible()
  await page.goto('/haicang/facilities/hai-cang-qu-mou-mou-chong-fu-men-zhen-bu')
  await expect(page).toHaveURL(/\/mou-mou-chong-fu-men-zhen-bu$/)
  await expect(page.getByText('也称 海沧区某某重复门诊部')).toBeVisible()

  // Where it is looked for: on the page of the house that was kept.
  await looksRight(editor, 'merged')
  await editor.getByRole('button', { name: /整批撤销 海沧区某某重复门诊部/ }).click()
  await expect(editor.getByText('已撤销，原来的内容恢复。')).toBeVisible()
  await page.goto('/haicang/facilities/hai-cang-qu-mou-mou-chong-fu-men-zhen-bu')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('海沧区某某重复门诊部')
})

test('the owner of a house confirms by a link, without an account or JavaScript', async ({ browser, page }) => {
  const editor = await signedIn(browser, 'facility_editor@licheng.example', false)
  await editor.goto('/admin/register/licheng?q=' + encodeURIComponent('开元街道'))
  await editor.getByRole('link', { name: '开元街道社区卫生服务中心', exact: true }).click()
  await editor.getByRole('link', { name: '请机构确认' }).click()
  await editor.getByRole('button', { name: '生成链接' }).click()
  const link = await editor.locator('code').innerText()
  const owner = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const answer = await owner.goto(new URL(link).pathname)
  expect([answer!.headers()['cache-control'], answer!.headers()['referrer-policy']]).toEqual(['no-store', 'no-referrer'])
  await page.goto(new URL(link).pathname)
  await looksRight(page, 'owner')
  await owner.getByRole('group', { name: /^名称/ }).getByLabel('仍然正确').check()
  await owner.getByRole('group', { name: /^类别/ }).getByLabel('有变化').check()
  await owner.getByRole('button', { name: '提交' }).click()
  await expect(owner.getByText('请写明哪里不对')).toBeVisible()
  await owner.getByLabel('“类别”现在是').fill('社区医院')
  await owner.getByLabel('这里没有写到的').fill('2026-12-24 停诊 体检')
  await owner.getByRole('button', { name: '提交' }).click()
  await expect(owner.getByText('已确认 1 项。2 项变化已收到')).toBeVisible()
  // Who comes back sees what they said before, and that it waits.
  await owner.goto(new URL(link).pathname)
  await expect(owner.getByRole('listitem').filter({ hasText: '2026-12-24 停诊 体检' })).toContainText('等待核实')
  await page.goto('/licheng/facilities?q=' + encodeURIComponent('开元街道'))
  await page.getByRole('link', { name: '开元街道社区卫生服务中心', exact: true }).click()
  await expect(page.getByText(/机构最近一次确认/)).toBeVisible()
  await hasNoBarrier(page)
  await editor.goto(editor.url())
  await editor.getByRole('button', { name: /收回/ }).first().click()
  await expect(editor.getByText('链接已收回，从现在起打不开。')).toBeVisible()
  expect((await owner.goto(new URL(link).pathname))!.status()).toBe(410)
  await expect(owner.getByText('这个链接已经过期或被收回')).toBeVisible()
})

test('an editor changes one field of the houses chosen in the list, without JavaScript', async ({ browser, page }) => {
  const editor = await signedIn(browser, 'facility_editor@quangang.example', false)
  await editor.goto('/admin/register/quangang')
  const boxes = editor.getByRole('checkbox', { name: /^选中/ })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await editor.getByRole('button', { name: '批量修改选中的机构' }).click()
  await editor.getByLabel('哪一项').selectOption('stepFree')
  await editor.getByRole('button', { name: '看这一项' }).click()
  await expect(editor.getByRole('heading', { name: /现在的无台阶通道/ })).toBeVisible()
  await editor.getByLabel('无台阶通道一律改为').fill('有')
  await editor.getByLabel('依据', { exact: true }).fill('现场核实')
  await editor.getByLabel('怎样得知').selectOption('site-visit')
  await editor.getByRole('button', { name: /修改这 2 家/ }).click()
  await expect(editor.getByText('已批量修改')).toBeVisible()
  await page.goto('/quangang/facilities?step=yes')
  await expect(page.getByText('共 2 家')).toBeVisible()
  await editor.getByRole('button', { name: /整批撤销/ }).first().click()
  await expect(editor.getByText('已撤销，原来的内容恢复。')).toBeVisible()
})

test('the pages for many houses have no barrier', async ({ browser }) => {
  const editor = await signedIn(browser, 'facility_editor@quangang.example')
  await editor.goto('/admin/register/quangang')
  await looksRight(editor, 'register')
  await editor.getByRole('checkbox', { name: /^选中/ }).first().check()
  await editor.getByRole('button', { name: '批量修改选中的机构' }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText('批量修改选中的机构')
  await looksRight(editor, 'many')
  await editor.goto('/admin/register/quangang/many')
  await expect(editor.getByText('还没有选中机构')).toBeVisible()
  await expect(editor.getByRole('button', { name: /修改这/ })).toHaveCount(0)
  await looksRight(editor, 'many-none')
})
