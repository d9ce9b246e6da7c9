import { type Browser, type BrowserContext, type Page, expect } from '@playwright/test'
import { DEMO_PASSWORD } from './accounts.ts'

type Session = Awaited<ReturnType<BrowserContext['storageState']>>
/** Who came in before in this worker comes in again by the same session. */
const sessions = new Map<string, Session>()

/** A member of staff at their desk; in a session that this worker opened for them before, if it still holds. */
export async function signedIn(browser: Browser, email: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled, storageState: sessions.get(email) })).newPage()
  await page.goto('/admin')
  if (await page.getByLabel('密码').isVisible()) await signIn(page, email)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台')
  sessions.set(email, await page.context().storageState())
  return page
}

/** Fills in the door's form, for a session of its own. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/admin')
  await page.getByLabel('电子邮箱').fill(email)
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Takes a letter in by pasting it; answers the path of its edition. */
export async function imported(drafter: Page, text: string): Promise<string> {
  await drafter.goto('/admin/import')
  await drafter.getByLabel('粘贴全文').fill(text)
  await drafter.getByRole('button', { name: '导入并识别' }).click()
  await expect(drafter).toHaveURL(/\/editions\//)
  return new URL(drafter.url()).pathname
}

/** A field of the review screen. */
export function field(page: Page, name: string) {
  return page.getByRole('textbox', { name, exact: true })
}

/** The answer of an address to whoever the page is signed in as. */
export async function statusOf(page: Page, path: string): Promise<number> {
  return (await page.request.get(path, { maxRedirects: 0 })).status()
}

export type Letter = ReturnType<typeof aLetter>

export function aLetter(serial: number) {
  const number = `厦湖卫健函〔2025〕${serial}号`
  const asked = `2025${serial}`
  const title = `关于区九届人大四次会议第${asked}号建议的答复函`
  const text = `厦门市湖里区卫生健康局

${number}

办理结果：A类

${title}

林晓明代表：

您提出的《关于增设夜间门诊的建议》（第${asked}号）收悉，现将办理情况答复如下：

一、基本情况

（一）夜间门诊。辖区现有3家医疗机构开设夜间门诊。

（二）下一步打算。2026年6月底前再增设2家。

感谢您对我们工作的关心和支持。

厦门市湖里区卫生健康局

2025年9月1日

（此件主动公开）
`
  return { number, title, text }
}
