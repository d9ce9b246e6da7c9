import { type Page, expect } from '@playwright/test'
import { hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { signedIn, statusOf } from './staff.ts'

/** From the desk to a facility, found by its initials or part of its name. */
async function chooses(editor: Page, words: string, name: string): Promise<void> {
  await editor.getByRole('link', { name: '机构名录' }).first().click()
  await editor.getByLabel('按名称找').fill(words)
  await editor.getByRole('button', { name: '查找' }).click()
  await editor.getByRole('link', { name, exact: true }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(name)
}

for (const javaScriptEnabled of [true, false]) {
  test(`an editor corrects a telephone number and sets hours, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser, page }) => {
    const [name, initials, number] = javaScriptEnabled ? ['鲤中街道社区卫生服务中心', 'lzjd', '0595-22110001'] : ['临江街道社区卫生服务中心', 'ljjd', '0595-22110002']
    const editor = await signedIn(browser, 'facility_editor@licheng.example', javaScriptEnabled)
    await chooses(editor, initials, name)
    const home = new URL(editor.url()).pathname

    await editor.getByRole('link', { name: '更正一项资料' }).click()
    await editor.getByRole('link', { name: '电话', exact: true }).click()
    await editor.getByLabel('正确的内容').fill(number)
    await editor.getByRole('button', { name: '保存' }).click()
    await expect(editor.getByText('请选择怎样得知').first()).toBeVisible()
    await editor.getByLabel('怎样得知').selectOption('phone')
    await editor.getByRole('button', { name: '保存' }).click()
    await expect(editor.getByText('请写明依据').first()).toBeVisible()
    await editor.getByLabel('依据', { exact: true }).fill('电话回访登记〔2026〕3号')
    await editor.getByRole('button', { name: '保存' }).click()
    await expect(editor.getByText('已保存，公开页面已更新。')).toBeVisible()

    await editor.getByRole('link', { name: '开诊时间' }).click()
    await editor.getByLabel('每周时间表').fill('急诊 每天 00:00-24:00')
    await editor.getByLabel('节假日').selectOption('open')
    await editor.getByLabel('依据', { exact: true }).fill('门口公示牌')
    await editor.getByLabel('怎样得知').selectOption('site-visit')
    await editor.getByRole('button', { name: '保存' }).click()
    await expect(editor.getByText('已保存，公开页面已更新。')).toBeVisible()

    await editor.getByRole('link', { name: '查看公开页面' }).click()
    const shown = new URL(editor.url()).pathname
    await page.goto(shown)
    await expect(page.locator('#register').getByRole('link', { name: number })).toBeVisible()
    await expect(page.getByText('本局工作人员核实').first()).toBeVisible()
    await expect(page.locator('.opening').first()).toContainText('现在开诊')
    await hasNoBarrier(page)
    await page.goto('/licheng/facilities?open=now')
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible()

    expect(await statusOf(await signedIn(browser, 'facility_editor@huli.example'), home)).toBe(404)
    expect(await statusOf(await signedIn(browser, 'drafter@licheng.example'), home)).toBe(404)
  })
}

test('a closed house keeps its page, says where to go instead, and is no longer open', async ({ browser, page }) => {
  const editor = await signedIn(browser, 'facility_editor@licheng.example')
  await chooses(editor, '常泰', '常泰街道社区卫生服务中心')
  await editor.getByRole('link', { name: '登记变动' }).click()
  await hasNoBarrier(editor)
  await editor.getByLabel('变动', { exact: true }).selectOption('closed')
  await editor.getByLabel('日期', { exact: true }).fill('2026-10')
  await editor.getByLabel('请改到哪家机构').fill('浮桥街道社区卫生服务中心')
  await editor.getByLabel('依据', { exact: true }).fill('鲤卫健〔2026〕10号')
  await editor.getByLabel('怎样得知').selectOption('document')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('已保存，公开页面已更新。')).toBeVisible()

  await page.goto('/licheng/facilities/chang-tai-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')
  await expect(page.getByText('本机构已撤销，不再接诊。')).toBeVisible()
  await expect(page.locator('.notice').getByRole('link', { name: '浮桥街道社区卫生服务中心' })).toBeVisible()
  await expect(page.locator('.opening').first()).toContainText('现在停诊')
  await hasNoBarrier(page)
  await page.goto('/large/licheng/facilities/chang-tai-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')
  await expect(page.getByText('请改到：').first()).toBeVisible()
  await page.goto('/en/licheng/facilities/chang-tai-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')
  await expect(page.getByText('This facility has closed and receives nobody.')).toBeVisible()
})

test('words on a service are a draft until another officer approves them', async ({ browser, page }) => {
  const editor = await signedIn(browser, 'facility_editor@haicang.example')
  await editor.getByRole('link', { name: '服务说明' }).click()
  await editor.getByRole('link', { name: '家庭病床' }).click()
  await hasNoBarrier(editor)
  await editor.getByLabel('是什么').fill('行动不便的患者在家接受定期诊疗和护理。')
  await editor.getByLabel('依据', { exact: true }).fill('海政〔2023〕9号')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText('已保存为草稿，等待核定。')).toBeVisible()
  await page.goto('/haicang/services/homebed')
  await expect(page.getByText('草拟，待核定')).toBeVisible()

  const publisher = await signedIn(browser, 'publisher@haicang.example')
  await publisher.getByRole('link', { name: '服务说明' }).click()
  await publisher.getByRole('link', { name: '家庭病床' }).click()
  await publisher.getByRole('button', { name: '核定' }).click()
  await expect(publisher.getByText('已核定，公开页面已更新。')).toBeVisible()
  await page.goto('/haicang/services/homebed')
  await expect(page.getByText('草拟，待核定')).toBeHidden()
  await expect(page.getByText('行动不便的患者在家接受定期诊疗和护理。')).toBeVisible()
})
