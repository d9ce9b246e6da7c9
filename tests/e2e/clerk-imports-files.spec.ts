import { type Browser, type Page, expect } from '@playwright/test'
import { aLetter } from '../bench/many-letters.ts'
import { asDocx } from '../fixtures/files/docx.ts'
import { asHtml, asText } from '../fixtures/files/letter.ts'
import { asPdf } from '../fixtures/files/pdf.ts'
import { test } from './journey.ts'
import { field, signedIn } from './staff.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

for (const javaScriptEnabled of [true, false]) {
  test(`a clerk hands in files of several formats at once, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const serial = javaScriptEnabled ? 8_001 : 8_011
    const page = await atImport(browser, javaScriptEnabled)
    await page.getByLabel('上传文件').setInputFiles([
      { name: '答复一.docx', mimeType: DOCX, buffer: Buffer.from(await asDocx(aLetter(serial))) },
      { name: '答复二.pdf', mimeType: 'application/pdf', buffer: Buffer.from(asPdf(aLetter(serial + 1))) },
      { name: '坏的.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 broken') },
      { name: '空的.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: '答复三.txt', mimeType: 'text/plain', buffer: Buffer.from(asText(aLetter(serial + 2))) },
    ])
    await page.getByRole('button', { name: '导入并识别' }).click()
    await expect(page.getByText('共 5 个文件，导入 3 个，没有导入 2 个')).toBeVisible({ timeout: 30_000 })
    const results = page.getByRole('list', { name: '导入结果' }).getByRole('listitem')
    await expect(results).toHaveText([/的答复函答复一\.docx · 已导入，待核对/, /的答复函答复二\.pdf · 已导入，待核对/, /坏的\.pdf文件已损坏/, /空的\.txt文件里没有文字/, /的答复函答复三\.txt · 已导入，待核对/])
    const table = await page.getByRole('link', { name: '没有导入的文件' }).getAttribute('href')
    expect(decodeURIComponent(table!)).toContain('坏的.pdf,文件已损坏')
    await results.first().getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/答复函|实施方案/)
  })
}

test('other words under a number that is in work lead to the draft in the way', async ({ browser }) => {
  const page = await atImport(browser)
  const letter = asText(aLetter(8_051))
  const hand = async (text: string) => {
    await page.goto('/admin/import')
    await page.getByLabel('粘贴全文').fill(text)
    await page.getByRole('button', { name: '导入并识别' }).click()
  }
  await hand(letter)
  await expect(field(page, '发文字号')).toHaveValue(/8051号$/)
  await hand(letter.replace('。', '，现予补充。'))
  await expect(page.getByRole('alert').getByText('已有一份草稿在办理')).toBeVisible()
  await page.getByRole('list', { name: '导入结果' }).getByRole('link').click()
  await expect(field(page, '发文字号')).toHaveValue(/8051号$/)
})

test('a Word file alone leads to its review', async ({ browser }) => {
  const page = await atImport(browser)
  await page.getByLabel('上传文件').setInputFiles({ name: '答复.docx', mimeType: DOCX, buffer: Buffer.from(await asDocx(aLetter(8_021))) })
  await page.getByRole('button', { name: '导入并识别' }).click()
  await expect(field(page, '发文字号')).toHaveValue(/8021号$/)
})

for (const javaScriptEnabled of [true, false]) {
  test(`an empty file is named as such, and a text pasted beside none is read, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await atImport(browser, javaScriptEnabled)
    await page.getByRole('button', { name: '导入并识别' }).click()
    await expect(page.getByRole('alert').getByText('请上传文件，或者粘贴全文')).toBeVisible()
    await page.getByLabel('上传文件').setInputFiles({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) })
    await page.getByRole('button', { name: '导入并识别' }).click()
    await expect(page.getByRole('alert').getByText('文件里没有文字')).toBeVisible()
    await page.goto('/admin/import')
    await page.getByLabel('粘贴全文').fill(asText(aLetter(javaScriptEnabled ? 8_041 : 8_042)))
    await page.getByRole('button', { name: '导入并识别' }).click()
    await expect(field(page, '发文字号')).toHaveValue(/804[12]号$/)
  })
}

test('a file that is too large is told so before it is sent', async ({ browser }) => {
  const page = await atImport(browser)
  await expect(async () => {
    await page.getByLabel('上传文件').setInputFiles({ name: '影像.docx', mimeType: DOCX, buffer: Buffer.alloc(21 * 1024 * 1024) })
    await page.getByRole('button', { name: '导入并识别' }).click()
    await expect(page.getByText('文件过大，不能超过 20 MB')).toBeVisible({ timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
})

test('a file just within the bound arrives whole', async ({ browser }) => {
  const page = await atImport(browser, false)
  await page.getByLabel('上传文件').setInputFiles({ name: '影像.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.7 broken\n'), Buffer.alloc(19 * 1024 * 1024)]) })
  await page.getByRole('button', { name: '导入并识别' }).click()
  await expect(page.getByRole('alert').getByText('文件已损坏')).toBeVisible({ timeout: 30_000 })
})

test('what is pasted keeps its table until somebody changes the text', async ({ browser }) => {
  const letter = [...aLetter(8_031), { kind: 'table' as const, rows: [['指标', '单位', '目标'], ['签约率', '%', '75'], ['托位数', '个', '4.5']] }]
  const page = await atImport(browser)
  // Until the page is alive there is nobody to hear a paste.
  await expect(async () => {
    await page.getByLabel('粘贴全文').fill('')
    await paste(page, asHtml(letter), asText(letter).replaceAll('\t', ' '))
    await expect(page.getByText('已带上粘贴内容的表格、编号和粗体')).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await page.getByRole('button', { name: '导入并识别' }).click()
  await expect(field(page, '发文字号')).toHaveValue(/8031号$/)
  await page.getByRole('link', { name: '预览页面' }).click()
  await expect(page.getByRole('cell', { name: '75' })).toBeVisible()
})

async function atImport(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const page = await signedIn(browser, 'drafter@huli.example', javaScriptEnabled)
  await page.goto('/admin/import')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('导入公文')
  return page
}

/** What a browser does when Word's clipboard is pasted: the event brings both forms, the text lands in the field. */
async function paste(page: Page, html: string, text: string): Promise<void> {
  await page.getByLabel('粘贴全文').evaluate((area: HTMLTextAreaElement, forms) => {
    area.select()
    const clipboardData = new DataTransfer()
    for (const [type, content] of Object.entries(forms)) clipboardData.setData(type, content)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    document.execCommand('insertText', false, forms['text/plain'])
  }, { 'text/html': html, 'text/plain': text })
}
