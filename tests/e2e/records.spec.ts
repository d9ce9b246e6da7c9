import { Buffer } from 'node:buffer'
import { type Page, expect } from '@playwright/test'
import { hasNoBarrier, looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { signedIn, statusOf } from './staff.ts'

// Several journeys in one, on a machine that may have other work.
test.setTimeout(180_000)

const SAVED = '已保存，公开页面已更新。'

/** The staff page of a house of 鲤城. */
async function atHouse(editor: Page, name: string): Promise<string> {
  await editor.goto('/admin/register/licheng?q=' + encodeURIComponent(name))
  await editor.getByRole('link', { name, exact: true }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(name)
  return new URL(editor.url()).pathname
}

async function saves(editor: Page): Promise<void> {
  await editor.getByLabel('依据', { exact: true }).first().fill('鲤卫健〔2026〕31号')
  await editor.getByLabel('怎样得知').first().selectOption('document')
  await editor.getByRole('button', { name: '保存' }).click()
  await expect(editor.getByText(SAVED)).toBeVisible()
}

for (const javaScriptEnabled of [true, false]) {
  test(`an editor enters a title, a partner, a network and a service, ends and takes back, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser, page }) => {
    const [name, slug] = javaScriptEnabled ? ['金龙街道社区卫生服务中心', 'jin-long-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'] : ['浮桥街道社区卫生服务中心', 'fu-qiao-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin']
    const editor = await signedIn(browser, 'facility_editor@licheng.example', javaScriptEnabled)
    const home = await atHouse(editor, name)

    await editor.getByRole('link', { name: '新增一项认定或创建' }).click()
    await editor.getByLabel('评什么').selectOption('stroke-centre')
    await editor.getByLabel('到哪一步').selectOption('aiming')
    await editor.getByLabel('获评日期').fill('2026')
    await editor.getByLabel('怎样得知').first().selectOption('document')
    await editor.getByRole('button', { name: '保存' }).click()
    await expect(editor.getByText('创建中、已申报的还没有获评日期。').first()).toBeVisible()
    await editor.getByLabel('获评日期').fill('')
    await editor.getByLabel('打算何时建成').fill('2027')
    await saves(editor)

    await editor.getByRole('link', { name: '新增一项合作或转诊' }).click()
    await editor.getByLabel('什么关系').selectOption('referral')
    await editor.getByLabel('对方机构').fill('泉州市第一医院')
    await editor.getByLabel('为什么病或专科').fill('脑卒中')
    await editor.getByLabel('转诊方向').selectOption('up')
    await editor.getByLabel('怎么转').fill('绿色通道，由签约医生安排')
    if (javaScriptEnabled) await looksRight(editor, 'record-relation')
    await saves(editor)

    await editor.getByRole('link', { name: '加入医联体或医共体' }).click()
    await editor.getByLabel('新医联体的名称').fill(`${name}慢病联合体`)
    await editor.getByLabel('在其中').selectOption('lead')
    await saves(editor)

    await editor.getByRole('link', { name: '新增一项服务', exact: true }).click()
    await editor.getByLabel('服务', { exact: true }).selectOption('TCM-PHARM')
    await editor.getByLabel('方式', { exact: true }).selectOption('home')
    await editor.getByLabel('年满几岁').fill('65')
    await editor.getByLabel('收费').selectOption('free')
    await editor.getByLabel('先预约').check()
    await editor.getByLabel('服务范围').fill('本街道')
    await editor.getByLabel('哪份文件承诺').fill('厦湖卫健函〔2025〕11号')
    if (javaScriptEnabled) await looksRight(editor, 'record-offer')
    await saves(editor)
    if (javaScriptEnabled) await looksRight(editor, 'records')

    await page.goto(`/licheng/facilities/${slug}`)
    await expect(page.locator('#claims')).toContainText('卒中中心 创建中，尚未获评')
    await expect(page.locator('#relations').getByRole('link', { name: '泉州市第一医院' }).first()).toBeVisible()
    await expect(page.locator('#relations')).toContainText('绿色通道，由签约医生安排')
    await expect(page.locator('#relations')).toContainText(`${name}慢病联合体`)
    await expect(page.locator('#services')).toContainText('上门 · 免费 · 先预约')
    await expect(page.locator('#services').getByRole('link', { name: /答复/ })).toBeVisible()
    await looksRight(page, `facility-with-records-${javaScriptEnabled}`)
    await page.goto('/licheng/services/tcm-pharm')
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('65岁及以上')

    await editor.getByRole('link', { name: /卒中中心/ }).click()
    await editor.getByText('到某天为止').first().click()
    await editor.getByLabel('最后一天').fill('2026-10')
    await editor.getByLabel('结束的依据').fill('鲤卫健〔2026〕32号')
    await editor.getByRole('button', { name: '到某天为止' }).click()
    await expect(editor.getByText(SAVED)).toBeVisible()
    await editor.getByRole('link', { name: /卒中中心/ }).click()
    if (javaScriptEnabled) await hasNoBarrier(editor)
    await editor.getByRole('button', { name: '恢复成这样 1' }).click()
    await expect(editor.getByText(SAVED)).toBeVisible()

    await editor.getByRole('link', { name: /共享中药房/ }).click()
    await editor.getByText('撤回（登记错了）').first().click()
    await editor.getByLabel('为什么撤回').fill('填错机构')
    await editor.getByRole('button', { name: '撤回（登记错了）' }).click()
    await expect(editor.getByText(SAVED)).toBeVisible()
    await page.goto(`/en/licheng/facilities/${slug}`)
    await expect(page.locator('#claims')).toContainText('Sought, not awarded')
    await expect(page.locator('#services')).not.toContainText('free')
    await hasNoBarrier(page)

    expect(await statusOf(await signedIn(browser, 'facility_editor@huli.example'), `${home}/records/claim/new`)).toBe(404)
    expect(await statusOf(editor, `${home}/records/nothing/new`)).toBe(404)
  })
}

test('an editor brings services and opening hours by table and undoes them', async ({ browser, page }) => {
  const editor = await signedIn(browser, 'facility_editor@haicang.example')
  const name = '东孚街道社区卫生服务中心'
  const bring = async (rows: string, text: string) => {
    await editor.goto('/admin/register/haicang/tables')
    await editor.getByLabel('表格里是什么').selectOption(rows)
    await editor.getByLabel('表格文件').setInputFiles({ name: `${rows}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await editor.getByLabel('依据', { exact: true }).fill('海卫健〔2026〕41号附件')
    await editor.getByRole('button', { name: '上传并检查' }).click()
  }
  const undo = async (rows: string) => {
    await editor.goto('/admin/register/haicang/changes')
    await editor.locator('li', { hasText: `${rows}.csv` }).getByRole('button', { name: /整批撤销/ }).first().click()
    await expect(editor.getByText('已撤销，原来的内容恢复。')).toBeVisible()
  }
  await bring('offers', `机构,服务,方式,费用,预约方式\n${name},占星,上门,,\n${name},家庭病床,上门,建床费30元,也许\n`)
  await expect(editor.getByText('服务目录里没有这一项').first()).toBeVisible()
  await bring('offers', `机构,服务,方式,费用,预约方式\n${name},家庭病床,上门,建床费30元,需预约\n`)
  await looksRight(editor, 'offers-table')
  await editor.getByRole('button', { name: '导入名录' }).click()
  await expect(editor.getByText('已导入，公开页面已更新。')).toBeVisible()
  await bring('hours', `机构,周一,周二,周三,周四,周五,周六,周日\n${name},"8:00-12:00, 14:30-17:30","8:00-12:00, 14:30-17:30",8:00-12:00,8:00-12:00,8:00-12:00,休息,休息\n`)
  await looksRight(editor, 'hours-table')
  await editor.getByRole('button', { name: '导入名录' }).click()
  await expect(editor.getByText('已导入，公开页面已更新。')).toBeVisible()
  await page.goto('/haicang/facilities/dong-fu-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')
  await expect(page.locator('#services')).toContainText('建床费30元')
  await expect(page.locator('#hours')).toContainText('14:30–17:30')
  await undo('hours')
  await undo('offers')
  await page.reload()
  await expect(page.locator('#services')).not.toContainText('建床费30元')
  await expect(page.locator('#hours')).not.toContainText('14:30–17:30')
})

test('an editor of the register alone is told what is due', async ({ browser }) => {
  const editor = await signedIn(browser, 'facility_editor@haicang.example', false)
  expect(await statusOf(editor, '/admin/deadlines/haicang')).toBe(200)
  expect(await statusOf(editor, '/admin/deadlines/huli')).toBe(404)
})
