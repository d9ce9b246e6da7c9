import { readFile } from 'node:fs/promises'
import { expect, type Download, type Page } from '@playwright/test'
import { test } from './journey.ts'

async function taken(page: Page, link: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download') as Promise<Download>, page.getByRole('link', { name: link, exact: true }).click()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

for (const javaScriptEnabled of [true, false]) {
  test(`a resident takes a list and cards along, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled, acceptDownloads: true })).newPage()
    await page.goto('/huli/facilities?street=禾山街道')
    await page.getByText('带走这份名单').focus()
    await page.keyboard.press('Enter')

    const table = await taken(page, '表格（CSV）')
    expect(table.name).toBe('湖里区医疗卫生机构.csv')
    const [head, ...rows] = table.bytes.toString('utf8').split('\r\n').filter(Boolean)
    expect(head).toMatch(/^\ufeff名称,/)
    await expect(page.locator('.count')).toHaveText(`共 ${rows.length} 家`)
    expect(rows.every((row) => row.includes('禾山街道'))).toBe(true)

    const sheet = await taken(page, '禾山街道张贴单')
    expect(sheet.bytes.subarray(0, 5).toString()).toBe('%PDF-')

    await page.getByRole('link', { name: '禾山街道社区卫生服务中心', exact: true }).click()
    await page.getByText('带走这些资料').click()
    const card = await taken(page, '门口卡片 A6')
    expect(card.name).toBe('禾山街道社区卫生服务中心 门口卡片 A6.pdf')
    expect(card.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await page.context().close()
  })
}
