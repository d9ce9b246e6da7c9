import { type Page, expect } from '@playwright/test'
import { hasNoBarrier, looksRight } from './barriers.ts'
import { test } from './journey.ts'
import { signedIn } from './staff.ts'

test.setTimeout(180_000)

/** From the desk of an editor to a house of Haicang. */
async function opens(editor: Page, name: string): Promise<void> {
  await editor.goto('/admin/register/haicang?q=' + encodeURIComponent(name))
  await editor.getByRole('link', { name, exact: true }).click()
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(name)
}

async function saysWhy(editor: Page): Promise<void> {
  await editor.getByLabel('依据', { exact: true }).fill('2026年11月电话回访登记')
  await editor.getByLabel('怎样得知').selectOption('phone')
}

for (const javaScriptEnabled of [true, false]) {
  test(`an editor takes away what is no longer true and puts it back, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser, page }) => {
    const [name, field, gone] = javaScriptEnabled ? ['桥南社区卫生服务中心', '专科', '口腔'] : ['复旦大学附属肿瘤医院厦门医院', '地址', '厦门市海沧区马銮湾新城东孚西路99号']
    const editor = await signedIn(browser, 'facility_editor@haicang.example', javaScriptEnabled)
    await opens(editor, name)
    const home = new URL(editor.url()).pathname
    await editor.getByRole('link', { name: '查看公开页面' }).click()
    const shown = new URL(editor.url()).pathname
    await editor.goto(home)
    await editor.getByRole('link', { name: '撤下一项资料' }).click()
    if (javaScriptEnabled) await looksRight(editor, 'takeaway-choose')
    await editor.getByRole('link', { name: field, exact: true }).click()
    if (javaScriptEnabled) {
      await editor.getByLabel('撤下哪一个').selectOption(gone)
      await looksRight(editor, 'takeaway')
    }
    await saysWhy(editor)
    await editor.getByLabel('依据', { exact: true }).fill('')
    await editor.getByRole('button', { name: '撤下' }).click()
    await expect(editor.getByText('请写明依据').first()).toBeVisible()
    if (javaScriptEnabled) await expect(editor.getByLabel('撤下哪一个')).toHaveValue(gone)
    await editor.getByLabel('依据', { exact: true }).fill('2026年11月电话回访登记')
    await editor.getByRole('button', { name: '撤下' }).click()
    await expect(editor.getByText('已撤下，公开页面不再写这一项。')).toBeVisible()
    const taken = editor.getByRole('region', { name: /已撤下的资料/ }).getByRole('listitem').filter({ hasText: gone })
    await expect(taken).toContainText('2026年11月电话回访登记')
    if (javaScriptEnabled) await looksRight(editor, 'takeaway-taken')

    await page.goto(shown)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
    await expect(page.locator('main')).not.toContainText(gone)
    if (javaScriptEnabled) await looksRight(page, 'takeaway-public')
    // Nobody states the address: the page says so.
    else await expect(page.getByText(/^暂无来源：/)).toContainText('地址')
    await taken.getByRole('button', { name: /恢复/ }).click()
    await expect(editor.getByText('已恢复，公开页面已更新。')).toBeVisible()
    await page.goto(shown)
    await expect(page.locator('main')).toContainText(gone)

    await editor.goto(`${home}/takeaway?field=name`)
    await saysWhy(editor)
    await editor.getByRole('button', { name: '撤下' }).click()
    await expect(editor.getByText('官方名称不能撤下').first()).toBeVisible()
  })

  test(`an editor who is late sees what stands beside what they typed and saves over it knowingly, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const [task, name] = javaScriptEnabled ? ['correct?field=landmark', '厦门市海沧医院'] : ['correct?field=transport', '厦门市海沧医院']
    const [first, late] = await Promise.all([1, 2].map(() => signedIn(browser, 'facility_editor@haicang.example', javaScriptEnabled)))
    await opens(first!, name)
    const home = new URL(first!.url()).pathname
    for (const editor of [first!, late!]) await editor.goto(`${home}/${task}`)
    const saves = async (editor: Page, value: string) => {
      await editor.getByLabel('正确的内容').fill(value)
      await saysWhy(editor)
      await editor.getByRole('button', { name: '保存' }).click()
    }
    await saves(first!, '地铁口旁')
    await expect(first!.getByText('已保存，公开页面已更新。')).toBeVisible()
    await saves(late!, '菜市场对面')
    await expect(late!.getByText('别人在您打开页面之后改过这一项').first()).toBeVisible()
    await expect(late!.getByText('地铁口旁').first()).toBeVisible()
    await expect(late!.getByLabel('正确的内容')).toHaveValue('菜市场对面')
    await expect(late!.getByLabel('怎样得知')).toHaveValue('phone')
    if (javaScriptEnabled) await looksRight(late!, 'stale')
    await late!.getByRole('button', { name: '保存' }).click()
    await expect(late!.getByText('已保存，公开页面已更新。')).toBeVisible()
    await expect(late!.getByText('菜市场对面').first()).toBeVisible()
  })
}

test('hours that somebody set meanwhile are shown under those that were typed', async ({ browser }) => {
  const [first, late] = await Promise.all([1, 2].map(() => signedIn(browser, 'facility_editor@haicang.example')))
  await opens(first!, '东孚街道社区卫生服务中心')
  const home = new URL(first!.url()).pathname
  for (const editor of [first!, late!]) await editor.goto(`${home}/hours`)
  const saves = async (editor: Page, sessions: string) => {
    await editor.getByLabel('每周时间表').fill(sessions)
    await saysWhy(editor)
    await editor.getByRole('button', { name: '保存' }).click()
  }
  await saves(first!, '上午 周一至周五 8:00-11:30')
  await expect(first!.getByText('已保存，公开页面已更新。')).toBeVisible()
  await saves(late!, '上午 周一至周六 8:00-12:00')
  await expect(late!.getByText('别人在您打开页面之后改过这一项').or(late!.getByText('这里另有一份时间表')).first()).toBeVisible()
  await expect(late!.locator('.claim')).toContainText('上午 周一至周五 08:00-11:30')
  await expect(late!.getByLabel('每周时间表')).toHaveValue('上午 周一至周六 8:00-12:00')
  await looksRight(late!, 'stale-hours')
  await late!.getByRole('button', { name: '保存' }).click()
  await expect(late!.getByText('已保存，公开页面已更新。')).toBeVisible()
})

test('an editor takes one field of several houses away and undoes it as one', async ({ browser, page }) => {
  const editor = await signedIn(browser, 'facility_editor@haicang.example')
  await editor.goto('/admin/register/haicang')
  for (const name of ['东孚街道社区卫生服务中心', '临港新城社区健康服务中心（项目）']) await editor.getByRole('checkbox', { name: `选中 ${name}` }).check()
  await editor.getByRole('button', { name: '批量修改选中的机构' }).click()
  await editor.getByLabel('哪一项').selectOption('address')
  await editor.getByRole('button', { name: '看这一项' }).click()
  await expect(editor.getByRole('heading', { name: /现在的地址/ })).toBeVisible()
  await editor.getByRole('button', { name: '撤下这 2 家的地址' }).click()
  await expect(editor.getByText('请选择怎样得知').first()).toBeVisible()
  await saysWhy(editor)
  await looksRight(editor, 'many-takeaway')
  await editor.getByRole('button', { name: '撤下这 2 家的地址' }).click()
  await expect(editor.getByText('已批量修改')).toBeVisible()
  const change = editor.getByRole('listitem').filter({ hasText: '撤下 2 项' })
  await looksRight(editor, 'changes-takeaway')
  await page.goto('/haicang/facilities/dong-fu-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')
  await expect(page.locator('main')).not.toContainText('东孚大道以北')
  await change.getByRole('button', { name: /整批撤销/ }).click()
  await expect(editor.getByText('已撤销，原来的内容恢复。')).toBeVisible()
  await page.goto('/haicang/facilities/dong-fu-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin')
  await expect(page.locator('main')).toContainText('东孚大道以北')
})

test('a reader says that a specialty has ended; an editor takes it away and answers', async ({ browser, page }) => {
  const slug = 'fu-dan-da-xue-fu-shu-zhong-liu-yi-yuan-xia-men-yi-yuan'
  await page.goto(`/haicang/feedback?${new URLSearchParams({ facility: slug, place: 'specialties:胰腺肿瘤' })}`)
  await page.getByLabel('哪里不对').fill('这个科已经没有了')
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('谢谢，已经收到')
  const editor = await signedIn(browser, 'facility_editor@haicang.example')
  await editor.goto('/admin/feedback/haicang')
  const report = editor.getByRole('listitem').filter({ hasText: '这个科已经没有了' })
  await report.getByRole('link', { name: '撤下一项资料' }).click()
  await expect(editor.getByText('这个科已经没有了')).toBeVisible()
  await expect(editor.getByLabel('撤下哪一个')).toHaveValue('胰腺肿瘤')
  await editor.getByLabel('依据', { exact: true }).fill('已电话核实')
  await editor.getByRole('button', { name: '撤下' }).click()
  await expect(editor).toHaveURL(/\/admin\/feedback\/haicang/)
  await report.getByLabel('答复', { exact: true }).fill('谢谢，已撤下。')
  await report.getByRole('button', { name: '已更正，答复' }).click()
  await expect(editor.getByText('谢谢，已撤下。')).toBeVisible()
  await page.goto(`/haicang/facilities/${slug}`)
  await expect(page.locator('main')).not.toContainText('胰腺肿瘤')
  await hasNoBarrier(page)
})

test('a table of places is looked at before it is saved, and looked at again where the places changed', async ({ browser }) => {
  const [editor, other] = await Promise.all([1, 2].map(() => signedIn(browser, 'facility_editor@haicang.example')))
  const brings = async (desk: Page, text: string) => {
    await desk.goto('/admin/places/haicang')
    await desk.getByLabel('或粘贴表格').fill(text)
    await saysWhy(desk)
    await desk.getByRole('button', { name: '保存' }).click()
    await expect(desk.getByText('还没有保存。').first()).toBeVisible()
  }
  const head = '代码,名称,类别,人口\n'
  await brings(editor!, `${head}hc-cp-1,测试一社区,社区,1200\n`)
  await expect(editor!.getByText('hc-cp-1 测试一社区 新增')).toBeVisible()
  await looksRight(editor!, 'places-look')
  await brings(other!, `${head}hc-cp-1,测试一社区,社区,900\n`)
  await other!.getByRole('button', { name: '保存' }).click()
  await expect(other!.getByText('已保存社区与地点。')).toBeVisible()
  await editor!.getByRole('button', { name: '保存' }).click()
  await expect(editor!.getByText('这次会有的改动与您看过的不同').first()).toBeVisible()
  await expect(editor!.getByText('hc-cp-1 测试一社区 人口 900 → 1200')).toBeVisible()
  await editor!.getByRole('button', { name: '保存' }).click()
  await expect(editor!.getByText('已保存社区与地点。')).toBeVisible()
})
