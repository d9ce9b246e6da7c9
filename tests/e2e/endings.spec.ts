import { expect, type Page } from '@playwright/test'
import { looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { aLetter, imported, signedIn, statusOf } from './staff.ts'

test('a correction says what it corrected, and a withdrawal why; only a publisher may withdraw', async ({ browser }) => {
  test.setTimeout(120_000)
  const letter = aLetter(7701)
  const [drafter, publisher] = [await signedIn(browser, 'drafter@huli.example'), await signedIn(browser, 'publisher@huli.example')]
  await publish(drafter, publisher, letter.text)
  const edition = await publish(drafter, publisher, letter.text.replace('3家', '4家'), '更正开设夜间门诊的医疗机构数量')
  const address = (await publisher.getByRole('link', { name: '公开页面' }).first().getAttribute('href'))!

  const reader = await (await browser.newContext()).newPage()
  await reader.goto(address)
  await expect(reader.getByText('更正开设夜间门诊的医疗机构数量')).toBeVisible()
  await looksRight(reader, 'corrected')
  await reader.getByRole('link', { name: '更正前：第 1 版' }).click()
  await expect(reader.locator('#edition-1').getByText('更正开设夜间门诊的医疗机构数量')).toBeVisible()
  await looksRight(reader, 'fingerprints')

  expect(await statusOf(drafter, `${edition}/end`)).toBe(404)
  await publisher.goto(`${edition}/end`)
  await looksRight(publisher, 'end')
  await publisher.getByRole('button', { name: '确认撤回' }).click()
  await expect(publisher.getByText('请写明理由').first()).toBeVisible()
  await publisher.getByLabel('理由').fill('附件有误，更正后重新发布')
  await publisher.getByRole('button', { name: '确认撤回' }).click()
  await expect(publisher.getByText('已公布。')).toBeVisible()

  expect((await reader.goto(address))!.status()).toBe(410)
  await expect(reader.getByText('附件有误，更正后重新发布')).toBeVisible()
  await looksRight(reader, 'withdrawn')
})

test('what is repealed is asked for by a drafter and decided by a publisher', async ({ browser }) => {
  test.setTimeout(120_000)
  const letter = aLetter(7702)
  const [drafter, publisher] = [await signedIn(browser, 'drafter@huli.example', false), await signedIn(browser, 'publisher@huli.example')]
  const edition = await publish(drafter, publisher, letter.text)
  expect(await statusOf(publisher, `${edition}/request`)).toBe(404)

  await drafter.goto(`${edition}/request`)
  await drafter.getByLabel('理由').fill('有效期届满，不再执行')
  await drafter.getByRole('button', { name: '提请核定' }).click()
  await expect(drafter.getByText('请选择一种').first()).toBeVisible()
  await drafter.getByRole('radio', { name: '废止', exact: true }).check()
  await drafter.getByRole('button', { name: '提请核定' }).click()
  await expect(drafter.getByText('已提请，等待发布人核定')).toBeVisible()

  await publisher.goto('/admin')
  await publisher.getByRole('region', { name: '提请核定' }).getByRole('link', { name: letter.title }).click()
  await publisher.getByRole('link', { name: '核定提请' }).click()
  await looksRight(publisher, 'decide-ending')
  await publisher.getByRole('button', { name: '不同意' }).click()
  await expect(publisher.getByText('请写明理由').first()).toBeVisible()
  await publisher.getByRole('button', { name: '同意并公布' }).click()
  await expect(publisher.getByText('已公布。')).toBeVisible()
  const address = (await publisher.getByRole('link', { name: '公开页面' }).first().getAttribute('href'))!
  await publisher.goto(address)
  await expect(publisher.getByText('有效期届满，不再执行').first()).toBeVisible()
})

/** Through drafting and publishing; answers the path of the edition on the desk, where the publisher then is. */
async function publish(drafter: Page, publisher: Page, text: string, changeNote?: string): Promise<string> {
  const edition = await imported(drafter, text)
  await drafter.goto(`${edition}/submit`)
  if (changeNote) await drafter.getByLabel('这次改了什么').fill(changeNote)
  await drafter.getByRole('button', { name: '确认提交' }).click()
  await expect(drafter.getByText('已提交')).toBeVisible()
  await publisher.goto(`${edition}/publish`)
  await publisher.getByRole('button', { name: '确认发布' }).click()
  await expect(publisher.getByText('已发布。公开页面')).toBeVisible()
  return edition
}
