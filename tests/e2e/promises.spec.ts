import { expect } from '@playwright/test'
import { looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { signedIn, statusOf } from './staff.ts'

test('what became of a promise is told by a drafter, published by another, and stands under it in public', async ({ browser }) => {
  test.setTimeout(120_000)
  const [drafter, publisher] = [await signedIn(browser, 'drafter@huli.example', false), await signedIn(browser, 'publisher@huli.example')]
  expect(await statusOf(await signedIn(browser, 'facility_editor@huli.example'), '/admin/promises/huli')).toBe(404)
  await drafter.goto('/admin/promises/huli')
  const promise = drafter.getByRole('listitem').filter({ has: drafter.getByText('填报兑现情况') }).first()
  const quote = (await promise.getByRole('link').first().textContent())!
  await promise.getByText('填报兑现情况').click()
  await promise.getByRole('button', { name: /^提交发布人/ }).click()
  await expect(drafter.getByRole('alert')).toContainText('请选择一种')
  const again = drafter.getByRole('listitem').filter({ hasText: quote }).first()
  await again.getByText('填报兑现情况').click()
  await again.getByLabel('办得怎样').selectOption('已兑现')
  await again.getByLabel('对公众的说明').fill('两家夜间门诊已经开诊。')
  await again.getByRole('button', { name: /^提交发布人/ }).click()
  await expect(drafter.getByText('已提交，等待发布人发布')).toBeVisible()

  await publisher.goto('/admin')
  await publisher.getByRole('link', { name: '1 项承诺的兑现情况等待发布' }).click()
  await looksRight(publisher, 'promises')
  await publisher.getByRole('button', { name: /^发布/ }).click()
  await expect(publisher.getByText('已发布，公开页面写明了兑现情况')).toBeVisible()

  const reader = await (await browser.newContext()).newPage()
  await reader.goto('/huli/commitments?due=told')
  await expect(reader.getByRole('listitem').filter({ hasText: quote })).toContainText('已兑现 两家夜间门诊已经开诊。')
  await looksRight(reader, 'told')
})
