import { type APIRequestContext, expect } from '@playwright/test'
import { test } from './journey.ts'
import { aLetter, imported, signedIn } from './staff.ts'

/** Everybody opens the page the moment it is out: none may get what was there before, and the database is asked once. */
test('the first fifty readers after a publish get the new text, for one read of the database', async ({ browser, request }, { project }) => {
  const letter = aLetter(7050)
  const slug = 'xhwjh-2025-7050'
  const address = `/huli/replies/${slug}`
  expect((await request.get(address)).status()).toBe(404)

  const drafter = await signedIn(browser, 'drafter@huli.example')
  await imported(drafter, letter.text)
  await drafter.getByRole('button', { name: '保存并提交' }).click()
  await drafter.getByRole('button', { name: '确认提交' }).click()
  await expect(drafter.getByText('已提交')).toBeVisible()
  const publisher = await signedIn(browser, 'publisher@huli.example')
  await publisher.getByRole('link', { name: letter.title }).first().click()
  await publisher.getByRole('link', { name: '发布', exact: true }).click()
  await publisher.getByRole('button', { name: '确认发布' }).click()
  await expect(publisher.getByText('已发布。公开页面')).toBeVisible()

  const before = await namedToDatabase(request, project.use.baseURL!, slug)
  const answers = await Promise.all(Array.from({ length: 50 }, () => request.get(address)))
  expect(answers.map((answer) => answer.status()).filter((status) => status !== 200)).toEqual([])
  expect(await answers.at(-1)!.text()).toContain(letter.title)
  expect(await namedToDatabase(request, project.use.baseURL!, slug)).toBe(before + 1)
})

async function namedToDatabase(request: APIRequestContext, baseURL: string, words: string): Promise<number> {
  const { hostname, port } = new URL(baseURL)
  return Number(await (await request.get(`http://${hostname}:${Number(port) + 1}/?words=${words}`)).text())
}
