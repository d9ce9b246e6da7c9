import { Buffer } from 'node:buffer'
import { expect as expected } from '@playwright/test'
import { hasNoBarrier, looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { signedIn } from './staff.ts'

test.setTimeout(180_000)
const expect = expected.configure({ timeout: 20_000 })

test('an editor says who looks after a village, and its people find out where and when', async ({ browser, page }) => {
  await page.goto('/quangang/villages?street=南埔镇')
  await expect(page.getByText('不等于没有医疗服务')).toBeVisible()
  await page.getByRole('link', { name: '柳厝村委会' }).click()
  await expect(page.getByText('没有来源写明由谁提供医疗服务。')).toBeVisible()
  await looksRight(page, 'village-unknown')

  const editor = await signedIn(browser, 'facility_editor@quangang.example', false)
  await editor.goto('/admin/villages/quangang')
  await editor.getByText('南埔镇（').click()
  await editor.getByRole('link', { name: '柳厝村委会' }).click()
  await hasNoBarrier(editor)
  await editor.getByLabel('服务方式').selectOption('roving')
  await editor.getByLabel('时间', { exact: true }).fill('周二 8:30-11:00')
  await editor.getByLabel('依据', { exact: true }).fill('泉港卫医〔2026〕3号')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('请填由哪家机构提供。').first()).toBeVisible()
  await editor.getByLabel('由谁提供').fill('南埔中心卫生院')
  await editor.getByLabel('服务地点').fill('村委会一楼')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('已保存，公开页面已更新。')).toBeVisible()

  await page.reload()
  await expect(page.getByText('这是空白村：本村没有卫生所（室）。')).toBeVisible()
  await expect(page.getByText('由医生定期来巡诊。')).toBeVisible()
  await expect(page.getByRole('cell', { name: '周二' })).toBeVisible()
  await looksRight(page, 'village')
  await page.getByRole('definition').getByRole('link', { name: /南埔中心卫生院/ }).click()
  await expect(page.getByRole('heading', { name: '负责的村（社区）：1 个' })).toBeVisible()
  await page.goto('/quangang/search?q=柳厝')
  await expect(page.getByText('空白村')).toBeVisible()
  await page.goto('/en/quangang/villages?care=blank')
  await expect(page.getByText('Visited on certain days').first()).toBeVisible()
  await looksRight(page, 'villages-en')
})

test('an editor imports a table of villages and undoes it; a reader says what is wrong', async ({ browser, page }) => {
  const editor = await signedIn(browser, 'facility_editor@quangang.example')
  await editor.goto('/admin/register/quangang/tables')
  const bring = async (text: string) => {
    await editor.getByLabel('表格里是什么').selectOption('villages')
    await editor.getByLabel('表格文件').setInputFiles({ name: '空白村.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await editor.getByLabel('依据', { exact: true }).fill('空白村名册2026')
    await editor.getByRole('button', { name: '上传并检查' }).click()
  }
  await bring('乡镇,行政村名称,服务方式,责任单位,巡诊时间\n涂岭镇,没有的村,巡诊,涂岭镇卫生院,\n涂岭镇,涂岭村,派驻,某某卫生院,有空就来\n')
  await expect(editor.getByText('本区没有这个村或社区').first()).toBeVisible()
  await expect(editor.getByText('名录里没有这家机构').first()).toBeVisible()
  await looksRight(editor, 'villages-table')
  await editor.goto('/admin/register/quangang/tables')
  await bring('乡镇,行政村名称,服务方式,责任单位,频次\n涂岭镇,涂岭村,村卫生所,,\n涂岭镇,秀溪村,邻村延伸,涂岭村卫生所,每周不少于2次\n涂岭镇,溪头村,空白,,\n')
  await editor.getByLabel(/需要判断的 1 行/).check()
  await editor.getByRole('button', { name: '导入名录' }).click()
  await expect(editor.getByText('已导入，公开页面已更新。')).toBeVisible()

  await page.goto('/quangang/villages?street=涂岭镇')
  await expect(page.getByText('3 个有来源写明').first()).toBeVisible()
  await looksRight(page, 'villages')
  await page.getByRole('link', { name: /^秀溪村/ }).click()
  await expect(page.getByText('每周不少于2次').first()).toBeVisible()
  await page.getByRole('link', { name: /有错？告诉我们/ }).click()
  await page.getByLabel('哪里不对，应当是什么').fill('现在每周三次')
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.getByRole('heading', { name: '谢谢，已经收到' })).toBeVisible()
  await editor.goto('/admin/feedback/quangang')
  const waiting = editor.locator('li', { hasText: '现在每周三次' })
  await expect(waiting.getByText('邻（联）村延伸服务；涂岭村卫生所；每周不少于2次')).toBeVisible()
  await expect(waiting.getByRole('link', { name: '登记这个村的医疗服务' })).toBeVisible()

  await editor.goto('/admin/register/quangang/tables')
  await editor.getByRole('button', { name: /整批撤销 空白村.csv/ }).first().click()
  await expect(editor.getByText('已撤销，原来的内容恢复。')).toBeVisible()
  await page.goto('/quangang/villages?street=涂岭镇')
  await expect(page.getByText('0 个有来源写明').first()).toBeVisible()
})
