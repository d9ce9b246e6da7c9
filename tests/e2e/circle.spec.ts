import { type Page, expect } from '@playwright/test'
import { fitsTheWindow, hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { signedIn } from './staff.ts'

const WIDTHS = [1280, 390, 640, 320]

async function fitsEveryWindow(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await fitsTheWindow(page, `at ${width} px`)
    if (width === 1280 || width === 390) await hasNoBarrier(page, `at ${width} px`)
  }
}

/** Says where a facility of 泉港 is. */
async function places(editor: Page, name: string, lat: string, lng: string): Promise<void> {
  await editor.goto('/admin/register/quangang')
  await editor.getByRole('link', { name, exact: true }).click()
  await editor.getByRole('link', { name: '设定位置' }).click()
  await editor.getByLabel('纬度').fill(lat)
  await editor.getByLabel('经度').fill(lng)
  await editor.getByLabel('依据', { exact: true }).fill('手机定位，门口')
  await editor.getByLabel('怎样得知').selectOption('site-visit')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('请写明坐标系').first()).toBeVisible()
  await editor.getByLabel('坐标系').selectOption('WGS-84')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('已保存，公开页面已更新。')).toBeVisible()
}

test('a district says where its communities and houses are, and residents see what is within fifteen minutes', async ({ browser, page }) => {
  test.slow()
  await page.goto('/quangang/circle')
  await expect(page.getByText('推算不了')).toBeVisible()

  const editor = await signedIn(browser, 'facility_editor@quangang.example')
  await editor.getByRole('link', { name: '社区与地点' }).click()
  const table = await (await editor.request.get('/admin/places/quangang/table')).text()
  const codes = table.split('\r\n').map((line) => line.split(',')).filter(([, , kind]) => kind === '社区' || kind === '村').slice(0, 3)
  expect(codes).toHaveLength(3)
  await hasNoBarrier(editor)
  // 667 m, 1,112 m and 2,224 m north of where the house will be.
  const rows = codes.map(([code, name], index) => [code, name, ['25.126', '25.130', '25.140'][index], '118.910', 'WGS-84', '3000'].join(','))
  await editor.getByLabel('或粘贴表格').fill(['代码,名称,纬度,经度,坐标系,人口', rows[0], `${codes[1]![0]},${codes[1]![1]},25.130,,WGS-84,`].join('\n'))
  await editor.getByLabel('依据', { exact: true }).fill('各村报送')
  await editor.getByLabel('怎样得知').selectOption('document')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('第 3 行：纬度和经度要一起填写。').first()).toBeVisible()
  await editor.getByLabel('或粘贴表格').fill(['代码,名称,纬度,经度,坐标系,人口', ...rows].join('\n'))
  await editor.getByRole('button', { name: '保存' }).click()
  // What the table would change is looked at before it is saved.
  await expect(editor.getByRole('heading', { name: /会有的改动/ })).toBeVisible()
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('已保存社区与地点。')).toBeVisible()
  await places(editor, '南埔中心卫生院', '25.120', '118.910')

  await editor.goto('/admin')
  await editor.getByRole('link', { name: '十五分钟健康圈' }).click()
  await hasNoBarrier(editor)
  await editor.getByRole('button', { name: '测算并存下' }).click()
  await expect(editor.getByText('已测算并存下')).toBeVisible()
  await editor.getByRole('link', { name: '推算方法' }).click()
  await hasNoBarrier(editor)

  const publisher = await signedIn(browser, 'publisher@quangang.example')
  await publisher.getByRole('link', { name: '十五分钟健康圈' }).click()
  await publisher.getByRole('link', { name: /第 1 次测算/ }).click()
  await hasNoBarrier(publisher)
  await publisher.getByLabel('发布说明').fill('按各村报送的位置')
  await publisher.getByRole('button', { name: '发布' }).click()
  await expect(publisher.getByText('已发布，公开页面已更新。')).toBeVisible()

  const resident = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await resident.goto('/quangang')
  await resident.getByRole('link', { name: '健康圈', exact: true }).click()
  // The old walk 667 m × 1.3 ÷ 60 = 14.5 minutes, at most 16.7: probably.
  await expect(resident.getByText('3 个里有 1 个（至少 0 个，至多 1 个）')).toBeVisible()
  await expect(resident.getByText('约 15 分钟（13–17）')).toBeVisible()
  await resident.getByLabel('谁去').selectOption('adult')
  await resident.getByRole('button', { name: '推算' }).click()
  await expect(resident.getByLabel('谁去')).toHaveValue('adult')
  await expect(resident.getByText('3 个里有 1 个（至少 1 个，至多 1 个）')).toBeVisible()
  await resident.getByText('如果……').click()
  await resident.getByLabel('纬度').fill('25.138')
  await resident.getByLabel('经度').fill('118.910')
  await resident.getByLabel('坐标系').selectOption('WGS-84')
  await resident.getByRole('button', { name: '推算' }).click()
  await expect(resident.locator('#change')).toContainText('新走得到的 2 个')
  await resident.getByRole('link', { name: /第 1 次测算/ }).click()
  await expect(resident.getByText('重新计算，结果一致')).toBeVisible()
  await expect(resident.getByText('按各村报送的位置')).toBeVisible()

  for (const address of ['/quangang/circle?who=adult&lat=25.138&lng=118.910&datum=WGS-84', '/quangang/circle/1', '/en/quangang/circle/1?who=wheelchair', '/large/quangang/circle']) {
    await page.goto(address)
    await expect(page.getByRole('img')).toBeVisible()
    await fitsEveryWindow(page)
  }

  await resident.goto('/quangang/facilities')
  await resident.getByText('离某个地点最近').click()
  await resident.getByLabel('从哪里算起').selectOption({ label: codes[0]![1]! })
  await resident.locator('form:has(#near) button').click()
  await expect(resident.getByText(`距${codes[0]![1]}直线约650米，在其南方向`)).toBeVisible()
})
