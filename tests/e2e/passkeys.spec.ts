import { type CDPSession, type Page, expect } from '@playwright/test'
import { DEMO_PASSWORD, REAL_ACCOUNTS } from './accounts.ts'
import { looksRight } from './barriers.ts'
import { test } from './journey.ts'

/** A device with a finger on it, as Chromium plays one. */
async function device(page: Page): Promise<{ client: CDPSession; authenticatorId: string }> {
  const client = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  })
  return { client, authenticatorId }
}

async function givePassword(page: Page): Promise<void> {
  await page.getByLabel('电子邮箱').fill(REAL_ACCOUNTS[3]!)
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

test('a publisher sets a passkey up, comes in with it beside the password and alone, and takes it away', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await (await browser.newContext()).newPage()
  const { client, authenticatorId } = await device(page)
  const heading = page.getByRole('heading', { level: 1 })
  const passkey = (name: string) => page.getByRole('button', { name, exact: true })

  await page.goto('/admin')
  await looksRight(page, 'passkey-sign-in')
  await passkey('用通行密钥登录').click()
  await expect(page.getByRole('alert').filter({ hasText: '没有对应的通行密钥' })).toBeVisible()

  await givePassword(page)
  await expect(heading).toHaveText('启用第二重验证')
  await page.getByRole('link', { name: '改用通行密钥' }).click()
  await expect(heading).toHaveText('添加通行密钥')
  await looksRight(page, 'passkey-add')
  await page.getByLabel('名称').fill('办公室电脑')
  await passkey('创建通行密钥').click()
  await expect(page.getByText('请保存这些备用码')).toBeVisible()
  expect(await page.locator('.told code').count()).toBe(10)
  await page.getByRole('link', { name: '已保存，继续' }).click()
  await expect(heading).toHaveText('工作台')

  await page.getByRole('button', { name: '退出', exact: true }).click()
  await givePassword(page)
  await expect(heading).toHaveText('第二重验证')
  await looksRight(page, 'passkey-show')
  await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await passkey('用通行密钥验证').click()
  await expect(page.getByRole('alert').filter({ hasText: '没有完成' })).toBeVisible()
  await client.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await passkey('用通行密钥验证').click()
  await expect(heading).toHaveText('工作台')

  await page.getByRole('button', { name: '退出', exact: true }).click()
  await passkey('用通行密钥登录').click()
  await expect(heading).toHaveText('工作台')

  await page.goto('/admin/account')
  const own = page.getByRole('listitem').filter({ hasText: '办公室电脑' })
  await own.getByText('改名', { exact: true }).first().click()
  await own.getByLabel('名称').fill('三楼电脑')
  await own.getByRole('button', { name: '给“办公室电脑”改名' }).click()
  await expect(page.getByText('三楼电脑', { exact: true })).toBeVisible()
  await looksRight(page, 'passkey-account')
  const renamed = page.getByRole('listitem').filter({ hasText: '三楼电脑' })
  await renamed.getByText('删除', { exact: true }).first().click()
  await renamed.getByLabel('现在的密码').fill(DEMO_PASSWORD)
  await renamed.getByRole('button', { name: '删除“三楼电脑”' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '这是最后一个' })).toBeVisible()

  // A second key on another device; then the first may go, and opens nothing any more.
  await page.getByRole('link', { name: '添加通行密钥' }).click()
  await client.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false })
  await client.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'usb', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
  await page.getByLabel('名称').fill('安全钥匙')
  await page.getByLabel('现在的密码').fill(DEMO_PASSWORD)
  await passkey('创建通行密钥').click()
  await expect(heading).toHaveText('我的账号')
  await renamed.getByText('删除', { exact: true }).first().click()
  await renamed.getByLabel('现在的密码').fill(DEMO_PASSWORD)
  await renamed.getByRole('button', { name: '删除“三楼电脑”' }).click()
  await expect(page.getByText('通行密钥已删除，其他设备已退出。')).toBeVisible()
})

test('passkeys say that they need a script; codes and passwords do without', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/admin/sign-in')
  await expect(page.getByText('通行密钥需要浏览器开启脚本。')).toBeVisible()
  await expect(page.getByRole('button', { name: '用通行密钥登录' })).toHaveCount(0)
})
