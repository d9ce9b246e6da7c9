import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { signIn } from './staff.ts'

for (const javaScriptEnabled of [true, false]) {
  test(`staff come in through a gateway that asks for the portal by another host, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await (await browser.newContext({ javaScriptEnabled, extraHTTPHeaders: { 'x-forwarded-host': 'portal.inner.example:443', 'x-forwarded-proto': 'https' } })).newPage()
    await signIn(page, 'drafter@huli.example')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('工作台')
  })
}
