import { type Browser, expect, type Page } from '@playwright/test'
import { looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { aLetter, field, imported, signedIn } from './staff.ts'

test.describe.configure({ timeout: 120_000 })

/** Two people of one district who may both draft. */
const first = (browser: Browser, javaScriptEnabled = true) => signedIn(browser, 'drafter@huli.example', javaScriptEnabled)
const second = (browser: Browser, javaScriptEnabled = true) => signedIn(browser, 'drafter.two@huli.example', javaScriptEnabled)
const text = (page: Page) => page.getByRole('textbox', { name: '原文', exact: true })

for (const javaScriptEnabled of [true, false]) {
  test(`two people edit one text: they see each other, and the second to save chooses, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const letter = aLetter(javaScriptEnabled ? 7801 : 7802)
    const [li, wang] = [await first(browser, javaScriptEnabled), await second(browser, javaScriptEnabled)]
    const edition = await imported(li, letter.text)
    await wang.goto(`${edition}/text`)
    await li.goto(`${edition}/text`)
    await expect(li.getByText('湖里区第二拟稿人也打开着这份草稿')).toBeVisible()

    await text(wang).fill(letter.text.replace('3家', '4家').replace('感谢您', '衷心感谢您'))
    await wang.getByRole('button', { name: '保存并重新识别' }).click()
    await expect(wang.getByText('已保存正文并重新识别')).toBeVisible()
    await text(li).fill(letter.text.replace('3家', '5家').replace('2家', '6家'))
    await li.getByRole('button', { name: '保存并重新识别' }).click()

    await expect(li.getByRole('heading', { level: 1 })).toHaveText('合并未保存的内容')
    await expect(li.getByText('湖里区第二拟稿人在此期间改过这份草稿')).toBeVisible()
    await li.getByRole('button', { name: '按所选保存' }).click()
    await expect(li.locator('.notice.refused')).toContainText('第 1 处双方都改了，请选择一种')
    if (javaScriptEnabled) await looksRight(li, 'merge')
    const conflict = li.getByRole('group', { name: /第 1 处/ })
    await expect(conflict.locator('ins')).toHaveText(['4', '5'])
    await conflict.getByRole('radio', { name: '另写：' }).check()
    await conflict.getByRole('textbox').fill('（一）夜间门诊。辖区现有9家医疗机构开设夜间门诊。')
    await li.getByRole('button', { name: '按所选保存' }).click()
    await expect(li.getByText('已合并保存。')).toBeVisible()
    await li.goto(`${edition}/text`)
    for (const words of ['9家', '6家', '衷心感谢您']) await expect(text(li)).toHaveValue(new RegExp(words))
  })
}

test('a fact that was being set is kept too: closed by a slip, it is there to go on with', async ({ browser }) => {
  const clerk = await first(browser)
  const edition = await imported(clerk, aLetter(7806).text)
  await clerk.getByRole('link', { name: '补充一条' }).click()
  const panel = clerk.locator('.fact-panel')
  await panel.getByLabel('原文中的话').fill('辖区现有3家医疗机构开设夜间门诊')
  await panel.getByLabel('由谁办理').fill('区卫生健康局')
  await clerk.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(clerk.getByText('填写的一条（承诺事项）还没有存进草稿')).toBeVisible()
  await looksRight(clerk, 'kept-fact')

  await clerk.getByRole('link', { name: '接着改' }).click()
  await expect(clerk.getByLabel('原文中的话')).toHaveValue('辖区现有3家医疗机构开设夜间门诊')
  await expect(clerk.getByLabel('由谁办理')).toHaveValue('区卫生健康局')
  await clerk.getByRole('button', { name: '保存并确认' }).click()
  await expect(clerk).toHaveURL(new RegExp(`${edition}#`))
  await expect(clerk.locator('.by-hand')).toContainText('人工改定')
  await expect(clerk.getByText('还没有存进草稿')).toHaveCount(0)
})

test('what was typed and not saved is there after the page was closed, to go on with or to drop', async ({ browser }) => {
  const letter = aLetter(7803)
  const clerk = await first(browser)
  const edition = await imported(clerk, letter.text)
  await clerk.goto(`${edition}/text`)
  await text(clerk).fill(letter.text.replace('3家', '7家'))
  await expect(clerk.getByText('未保存的内容已留存')).toBeVisible({ timeout: 20_000 })
  const back = await clerk.context().newPage()
  await clerk.close()

  await back.goto(edition)
  await expect(back.getByText('修改的正文还没有存进草稿')).toBeVisible()
  await looksRight(back, 'kept')
  await back.getByRole('link', { name: '接着改' }).click()
  await expect(text(back)).toHaveValue(/7家/)
  await back.getByRole('button', { name: '保存并重新识别' }).click()
  await expect(back.getByText('已保存正文并重新识别')).toBeVisible()
  await expect(back.getByText('还没有存进草稿')).toHaveCount(0)

  await field(back, '联系人').fill('陈亚娜')
  await expect(back.getByText('未保存的内容已留存')).toBeVisible({ timeout: 20_000 })
  const later = await back.context().newPage()
  await back.close()
  await later.goto(edition)
  await expect(later.getByText('已为您留着：联系人')).toBeVisible()
  await later.getByRole('button', { name: '不要了' }).click()
  await expect(later.getByText('已丢弃未保存的内容')).toBeVisible()
  await expect(later.getByText('已为您留着')).toHaveCount(0)
})

test('fields typed on a page that somebody overtook are merged, and nobody is told who has no part in it', async ({ browser }) => {
  const letter = aLetter(7804)
  const [li, wang] = [await first(browser), await second(browser)]
  const edition = await imported(li, letter.text)
  await wang.goto(edition)
  await field(wang, '抄送').fill('区政府办公室')
  await wang.getByRole('button', { name: '保存', exact: true }).click()
  await expect(wang.getByText('已保存。').first()).toBeVisible()
  await field(li, '联系人').fill('陈亚娜')
  await li.getByRole('button', { name: '保存', exact: true }).click()
  await expect(li.getByRole('heading', { level: 1 })).toHaveText('合并未保存的内容')
  await li.getByRole('button', { name: '按所选保存' }).click()
  await expect(li.getByText('已合并保存。')).toBeVisible()
  await expect(field(li, '联系人')).toHaveValue('陈亚娜')
  await expect(field(li, '抄送')).toHaveValue('区政府办公室')

  const publisher = await signedIn(browser, 'publisher@huli.example')
  await publisher.goto(edition)
  await expect(publisher.getByText('也打开着这份草稿')).toHaveCount(0)
})
