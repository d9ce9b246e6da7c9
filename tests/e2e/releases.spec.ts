import { expect, type Page } from '@playwright/test'
import { looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { aLetter, field, imported, signedIn, statusOf } from './staff.ts'

// The clock strikes for all that is set at once.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const DAY_MS = 24 * 60 * 60 * 1000
/** Nine in the morning of a day to come, in China: as one types it, as pages say it, and as an instant. */
function nineOn(daysAhead: number) {
  const day = new Date(Date.now() + daysAhead * DAY_MS).toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' })
  return { typed: `${day}T09:00`, said: `${day} 09:00`, instant: new Date(`${day}T09:00:00+08:00`) }
}

for (const javaScriptEnabled of [true, false]) {
  test(`a publisher sets the minute, and the page is there when it has come, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser, request, baseURL }) => {
    const letter = aLetter(javaScriptEnabled ? 7941 : 7942)
    const edition = await handedIn(await signedIn(browser, 'drafter@huli.example'), letter.text)
    const publisher = await signedIn(browser, 'publisher@huli.example', javaScriptEnabled)
    const [first, second] = [nineOn(2), nineOn(3)]
    await set(publisher, edition, '2020-01-01T09:00')
    await expect(publisher.getByRole('alert').getByText('这个时间已经过去')).toBeVisible()
    if (javaScriptEnabled) await looksRight(publisher, 'release')
    await set(publisher, edition, first.typed)
    await expect(publisher.getByText(`已定于 ${first.said}（北京时间）自动发布，由湖里区发布人设定。`)).toBeVisible()
    await set(publisher, edition, second.typed)
    await expect(publisher.getByText(`已定于 ${second.said}（北京时间）`)).toBeVisible()
    await publisher.goto('/admin')
    const onDesk = publisher.getByRole('listitem').filter({ hasText: '定时发布：' }).filter({ hasText: letter.title })
    await expect(onDesk).toContainText(`${second.said}（北京时间）`)
    if (javaScriptEnabled) await looksRight(publisher, 'release-desk')

    await strike(request, baseURL!, first.instant)
    const listed = async () => (await request.get('/huli/replies')).text()
    expect(await listed()).not.toContain(letter.number)
    await strike(request, baseURL!, second.instant)
    expect(await listed()).toContain(letter.number)

    await publisher.goto(edition)
    await publisher.getByRole('link', { name: '查看公开页面' }).click()
    await expect(publisher.getByRole('heading', { level: 1 })).toHaveText(letter.title)
    await publisher.goto(edition)
    await publisher.getByText('本版经过').click()
    const entries = publisher.locator('.history .trail-list li')
    await expect(entries.filter({ hasText: '湖里区发布人 设定发布时间' })).toHaveCount(2)
    await expect(entries.filter({ hasText: '湖里区发布人 发布' })).toContainText(`定于 ${second.said}（北京时间）`)
  })
}

test('what stops it at its minute stands on the desk, and the time can be cancelled; nobody else may set one', async ({ browser, request, baseURL }) => {
  const [letter, rival] = [aLetter(7943), aLetter(7944)]
  const drafter = await signedIn(browser, 'drafter@huli.example')
  const edition = await imported(drafter, letter.text)
  await field(drafter, '发文字号').fill(rival.number)
  await drafter.getByRole('button', { name: '保存', exact: true }).click()
  await expect(drafter.getByText('已保存。')).toBeVisible()
  await handIn(drafter, edition)
  expect(await statusOf(drafter, `${edition}/release`)).toBe(404)
  const publisher = await signedIn(browser, 'publisher@huli.example')
  await set(publisher, edition, nineOn(1).typed)
  await expect(publisher.getByText('已定时。到时自动发布')).toBeVisible()
  // Another letter comes in under the same number meanwhile.
  await imported(drafter, rival.text)

  await strike(request, baseURL!, nineOn(1).instant)
  await publisher.goto('/admin')
  const onDesk = publisher.getByRole('listitem').filter({ hasText: '定时发布未成功' }).filter({ hasText: letter.title })
  await expect(onDesk).toContainText('本区县另一份公文已使用这个发文字号')
  await looksRight(publisher, 'release-failed')
  await onDesk.getByRole('link').click()
  await expect(publisher.getByText('定时发布未成功：本应在')).toBeVisible()

  const third = await handedIn(drafter, aLetter(7945).text)
  await set(publisher, third, nineOn(1).typed)
  await expect(publisher.getByText('已定时。到时自动发布')).toBeVisible()
  await publisher.goto(`${third}/release`)
  await publisher.getByRole('button', { name: '取消定时' }).click()
  await expect(publisher.getByText('已取消定时')).toBeVisible()
  await strike(request, baseURL!, nineOn(1).instant)
  await publisher.reload()
  await expect(publisher.getByText('待发布').first()).toBeVisible()
})

async function handedIn(drafter: Page, text: string): Promise<string> {
  const edition = await imported(drafter, text)
  await handIn(drafter, edition)
  return edition
}

async function handIn(drafter: Page, edition: string): Promise<void> {
  await drafter.goto(`${edition}/submit`)
  await drafter.getByRole('button', { name: '确认提交' }).click()
  await expect(drafter.getByText('已提交')).toBeVisible()
}

async function set(publisher: Page, edition: string, at: string): Promise<void> {
  await publisher.goto(edition)
  await publisher.getByRole('link', { name: '定时发布' }).click()
  await publisher.getByLabel('发布时间（北京时间）').fill(at)
  await publisher.getByRole('button', { name: '确定时间' }).click()
}

/** Lets the clock strike at an instant, through the door of the timed job. */
async function strike(request: { get(address: string): Promise<unknown> }, baseURL: string, instant: Date): Promise<void> {
  const { hostname, port } = new URL(baseURL)
  await request.get(`http://${hostname}:${Number(port) + 1}/?clock=${instant.toISOString()}`)
}
