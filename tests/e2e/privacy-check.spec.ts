import { expect } from '@playwright/test'
import { fitsTheWindow, hasNoBarrier } from './barriers.ts'
import { test } from './journey.ts'
import { listening } from './reviewing.ts'
import { aLetter, field, imported, signedIn } from './staff.ts'

const PHONE = '13800138000'

/** A letter in which a patient and a telephone slipped through. */
function telling(serial: number) {
  const letter = aLetter(serial)
  return { ...letter, text: letter.text.replace('感谢您对', `患者李建国，男，67岁，来电${PHONE}反映排队时间长，已当面答复。\n\n感谢您对`) }
}

for (const javaScriptEnabled of [true, false]) {
  test(`what is private is decided on before a letter can be handed in, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const letter = telling(javaScriptEnabled ? 7501 : 7502)
    const drafter = await signedIn(browser, 'drafter@huli.example', javaScriptEnabled)
    const edition = await imported(drafter, letter.text)
    const check = drafter.getByRole('region', { name: '隐私与保密审查' })
    await expect(check.getByRole('listitem')).toHaveCount(2)
    await drafter.goto(`${edition}/submit`)
    await drafter.getByRole('button', { name: '确认提交' }).click()
    await expect(drafter.getByRole('alert').getByText('还有没有决定的地方')).toBeVisible()
    await drafter.getByRole('link', { name: '隐私与保密审查还有 2 处没有决定' }).click()
    await expect(check).toBeInViewport()

    await drafter.goto(edition)
    await check.getByRole('button', { name: '遮盖“李建国”，改为“李某某”' }).click()
    await expect(check.getByRole('listitem')).toHaveCount(1)
    await check.getByRole('button', { name: `保留“${PHONE}”` }).click()
    if (javaScriptEnabled) {
      await expect(check.getByRole('combobox')).toBeFocused()
      await expect(drafter.getByRole('status').getByText('请先写明理由')).toBeVisible()
    } else await expect(drafter.getByRole('alert').getByText('请写明理由')).toBeVisible()
    await drafter.goto(edition)
    await check.getByRole('combobox').fill('值班手机，对外公布')
    await check.getByRole('button', { name: `保留“${PHONE}”` }).click()
    await expect(check.getByText('湖里区拟稿人决定保留：值班手机，对外公布')).toBeVisible()

    await drafter.goto(`${edition}/submit`)
    await drafter.getByRole('button', { name: '确认提交' }).click()
    await expect(drafter.getByText('已提交')).toBeVisible()
    const publisher = await signedIn(browser, 'publisher@huli.example', javaScriptEnabled)
    await publisher.goto(`${edition}/publish`)
    await publisher.getByRole('button', { name: '确认发布' }).click()
    await publisher.getByRole('link', { name: '查看公开页面' }).click()
    await expect(publisher.getByText('患者李某某')).toBeVisible()
    await expect(publisher.getByText('李建国')).toHaveCount(0)
    const source = await publisher.request.get(new URL(`${publisher.url()}/source`).pathname)
    expect(await source.text()).toContain('李某某')
    expect(await source.text()).not.toContain('李建国')
  })
}

test('the check is worked through by keyboard, and a colleague may be asked', async ({ browser }) => {
  const drafter = await signedIn(browser, 'drafter@huli.example')
  const edition = await imported(drafter, telling(7503).text)
  const check = drafter.getByRole('region', { name: '隐私与保密审查' })
  await listening(drafter)
  await check.getByRole('listitem').first().focus()
  await drafter.keyboard.press('a')
  await expect(check.getByRole('listitem')).toHaveCount(1)
  await check.getByRole('listitem').first().focus()
  await drafter.keyboard.press('e')
  await drafter.keyboard.type('这是值班手机吗')
  await drafter.keyboard.press('Escape')
  await drafter.keyboard.press('x')
  await expect(check.getByText('湖里区拟稿人问：这是值班手机吗')).toBeVisible()
  await drafter.goto(`${edition}/submit`)
  await drafter.getByRole('button', { name: '确认提交' }).click()
  await expect(drafter.getByText('已提交')).toBeVisible()

  const publisher = await signedIn(browser, 'publisher@huli.example')
  await publisher.goto(`${edition}/publish`)
  await publisher.getByRole('button', { name: '确认发布' }).click()
  await expect(publisher.getByRole('alert').getByText('还有没有决定的地方')).toBeVisible()
  await publisher.goto(edition)
  const asked = publisher.getByRole('region', { name: '隐私与保密审查' })
  await asked.getByRole('combobox').fill('是值班手机')
  await asked.getByRole('button', { name: `保留“${PHONE}”` }).click()
  await expect(asked.getByText('湖里区发布人决定保留：是值班手机')).toBeVisible()
  await publisher.goto(`${edition}/publish`)
  await publisher.getByRole('button', { name: '确认发布' }).click()
  await expect(publisher.getByText('已发布。公开页面')).toBeVisible()
})

test('the check is accessible and fits a phone and a desk, in both languages', async ({ browser }) => {
  const drafter = await signedIn(browser, 'drafter@huli.example')
  const edition = await imported(drafter, telling(7511).text)
  for (const locale of ['', '/en']) {
    for (const width of [390, 1280]) {
      await drafter.setViewportSize({ width, height: 900 })
      await drafter.goto(locale + edition)
      await expect(field(drafter, locale ? 'Contact' : '联系人')).toHaveCount(1)
      await fitsTheWindow(drafter, `${width} px${locale}`)
      await hasNoBarrier(drafter, `${width} px${locale}`)
    }
  }
})
