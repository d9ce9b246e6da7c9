import { expect } from '@playwright/test'
import { looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { aLetter, imported, signedIn, statusOf } from './staff.ts'

for (const javaScriptEnabled of [true, false]) {
  test(`a drafter is asked when a case was handed over, and told from then on what is due and why, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    test.setTimeout(120_000)
    const serial = javaScriptEnabled ? 7801 : 7802
    const drafter = await signedIn(browser, 'drafter@huli.example', javaScriptEnabled)
    await imported(drafter, aLetter(serial).text)
    await drafter.goto('/admin/deadlines/huli')
    const asked = drafter.getByRole('listitem').filter({ hasText: `第2025${serial}号建议` }).filter({ hasText: '还没有填交办日期' })
    await asked.getByRole('link').click()

    const held = drafter.getByRole('listitem').filter({ hasText: `第2025${serial}号建议` })
    await held.getByText('填写交办日期', { exact: true }).click()
    await held.getByLabel('交办日期').fill('2999-01-01')
    await held.getByRole('button', { name: '保存' }).click()
    await expect(drafter.getByRole('alert').filter({ hasText: '交办日期还没有到' })).toBeVisible()
    await drafter.getByRole('link', { name: '交办日期还没有到' }).click()
    await held.getByLabel('交办日期').fill('2026-03-12')
    await held.getByRole('button', { name: '保存' }).click()
    await expect(drafter.getByText('已保存。')).toBeVisible()
    if (javaScriptEnabled) await looksRight(drafter, 'cases')

    await drafter.goto('/admin/deadlines/huli')
    const due = drafter.getByRole('listitem').filter({ hasText: `第2025${serial}号建议` }).filter({ hasText: '答复代表' })
    await expect(due).toContainText('2026年6月12日')
    await expect(due).toContainText('2026年3月12日交办，3 个月内答复代表')
    await expect(due).toContainText('代表法》第五十一条')
    await expect(drafter.getByRole('listitem').filter({ hasText: `第2025${serial}号` }).filter({ hasText: '20 个工作日' })).toContainText('第二十六条')
    if (javaScriptEnabled) for (const path of ['/admin/deadlines/huli', '/admin/upkeep/huli', '/admin', '/en/admin/deadlines/huli', '/en/admin/upkeep/huli', '/en/admin/cases/huli']) {
      await drafter.goto(path)
      await looksRight(drafter, path.slice(1).replaceAll('/', '-'))
    }
    for (const page of ['deadlines', 'cases', 'upkeep']) expect(await statusOf(drafter, `/admin/${page}/haicang`)).toBe(404)
  })
}
