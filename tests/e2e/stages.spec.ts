import { expect, type Page } from '@playwright/test'
import { looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { aLetter, imported, signedIn, statusOf } from './staff.ts'

/** 海沧区 has every stage: a letter goes from desk to desk, is remarked on, returned, signed off and published. */
const letterOf = (serial: number) => {
  const { text, ...letter } = aLetter(serial)
  return { ...letter, number: letter.number.replace('厦湖', '厦海'), text: text.replaceAll('湖里区', '海沧区').replace('厦湖', '厦海') }
}
const desk = (browser: Parameters<typeof signedIn>[0], role: string) => signedIn(browser, `${role}@haicang.example`)

test('a letter goes through every stage, each desk with its own step and no other', async ({ browser }) => {
  test.setTimeout(120_000)
  const letter = letterOf(7601)
  const drafter = await desk(browser, 'drafter')
  const edition = await imported(drafter, letter.text)
  await handIn(drafter, edition)

  const reviewer = await desk(browser, 'reviewer')
  await reviewer.getByRole('link', { name: letter.title }).first().click()
  await expect(reviewer.getByText('待业务科室审核').first()).toBeVisible()
  await reviewer.getByRole('link', { name: '批注' }).click()
  await reviewer.getByLabel('针对的句子').fill('2026年6月底前再增设2家。')
  await reviewer.getByLabel('意见', { exact: true }).fill('请写明是哪两家')
  await reviewer.getByRole('button', { name: '保存批注' }).click()
  await expect(reviewer.locator('.remarks').getByText('请写明是哪两家')).toBeVisible()
  await reviewer.getByRole('link', { name: '退回修改' }).click()
  await reviewer.getByLabel('理由').fill('见批注')
  await reviewer.getByRole('button', { name: '确认退回' }).click()
  await expect(reviewer.getByText('已退回起草人')).toBeVisible()

  await drafter.goto(edition)
  await expect(drafter.getByText('海沧区审核人退回了这份草稿')).toBeVisible()
  await drafter.getByRole('button', { name: '已处理' }).click()
  await expect(drafter.getByRole('button', { name: '已处理' })).toHaveCount(0)
  await handIn(drafter, edition)

  for (const [role, stage] of [['reviewer', '待业务科室审核'], ['secrecy_reviewer', '待保密、法制审查'], ['signer', '待签发']] as const) {
    const page = await desk(browser, role)
    await page.getByRole('link', { name: letter.title }).first().click()
    await expect(page.getByText(stage).first()).toBeVisible()
    expect(await statusOf(page, `${edition}/publish`)).toBe(404)
    await page.getByRole('link', { name: '审核通过' }).click()
    await page.getByRole('button', { name: '确认通过' }).click()
    await expect(page.getByText('已通过，转到下一环节')).toBeVisible()
    expect(await statusOf(page, `${edition}/pass`)).toBe(404)
  }
  const publisher = await desk(browser, 'publisher')
  await publisher.goto(edition)
  await expect(publisher.getByText('签发 · 通过')).toBeVisible()
  await looksRight(publisher, 'stages')
  await publisher.getByRole('link', { name: '发布', exact: true }).click()
  await publisher.getByRole('button', { name: '确认发布' }).click()
  await expect(publisher.getByText('已发布。公开页面')).toBeVisible()
})

test('an emergency leaves stages out for a reason that stands on record', async ({ browser }) => {
  const drafter = await desk(browser, 'drafter')
  const edition = await imported(drafter, letterOf(7602).text)
  await handIn(drafter, edition)
  const publisher = await desk(browser, 'publisher')
  await publisher.goto(edition)
  await publisher.getByRole('link', { name: '紧急发布' }).click()
  await expect(publisher.getByText('还有环节没有完成')).toBeVisible()
  await looksRight(publisher, 'emergency')
  await publisher.getByRole('button', { name: '确认发布' }).click()
  await expect(publisher.getByRole('alert').getByText('请写明理由')).toBeVisible()
  await publisher.getByLabel('紧急发布的理由').fill('台风停诊，须即时公布')
  await publisher.getByRole('button', { name: '确认发布' }).click()
  await expect(publisher.getByText('已发布。公开页面')).toBeVisible()
  await expect(publisher.getByText('保密、法制审查 · 紧急情况下跳过')).toBeVisible()
})

async function handIn(drafter: Page, edition: string): Promise<void> {
  await drafter.goto(`${edition}/submit`)
  await drafter.getByRole('button', { name: '确认提交' }).click()
  await expect(drafter.getByText('已提交')).toBeVisible()
}
