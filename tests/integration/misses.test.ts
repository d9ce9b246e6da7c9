import { beforeAll, describe, expect, it } from 'vitest'
import { NextRequest } from 'next/server'
import { GET as listPage } from '#app/[locale]/(public)/[district]/facilities/route.tsx'
import { GET as searchPage } from '#app/[locale]/(public)/[district]/search/route.tsx'
import { GET as portalSearch } from '#app/[locale]/(public)/search/route.tsx'
import { readMisses } from '#desk/register/read-misses.ts'
import { countMiss, writeMisses } from '#misses/count-miss.ts'
import { forgetMisses } from '#misses/find-misses.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from './database.ts'
import { clerk, HAICANG, HULI, twoDistricts } from './staff.ts'

useDatabase()

const editor = clerk('facility_editor')

async function asks(get: typeof listPage, path: string): Promise<string> {
  const response = await get(new NextRequest(`http://127.0.0.1:3000/huli/${path}`, { headers: { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'Telephone 7' } }), { params: Promise.resolve({ locale: 'zh-CN', district: 'huli' }) })
  expect(response.status).toBe(200)
  return response.text()
}

beforeAll(async () => {
  await twoDistricts()
  await db().facility.create({ data: { districtCode: HULI, slug: 'jiang-tou', name: '江头街道社区卫生服务中心', street: '江头街道', status: 'operating', scope: 'district' } })
})

describe('what readers look for and do not find', () => {
  it('anywhere is counted for the editors of every register, and named so', async () => {
    for (const _minute of [1, 2]) {
      await portalSearch(new NextRequest(`http://127.0.0.1:3000/search?q=${encodeURIComponent('永动机')}`), { params: Promise.resolve({ locale: 'zh-CN' }) })
      await writeMisses()
    }
    for (const [one, code] of [[editor, HULI], [clerk('facility_editor', HAICANG), HAICANG]] as const) expect(await readMisses(one, code)).toMatchObject([{ everywhere: true, place: 'search', words: '永动机', minutes: 2 }])
    await db().miss.deleteMany()
  })

  it('is counted once a minute, by district and day, with nothing of who asked', async () => {
    for (const minute of [1, 2]) {
      for (const again of [1, 2, 3]) await asks(listPage, `facilities?q=${encodeURIComponent('狂犬疫苗')}&utm=${minute}${again}`)
      await asks(listPage, 'facilities?service=RABIES&open=weekend')
      await asks(searchPage, `search?q=${encodeURIComponent('飞碟 ')}`)
      await writeMisses()
    }
    const shown = (await readMisses(editor, HULI)).map(({ place, words, narrowed, minutes }) => [place, words, narrowed, minutes].join(' '))
    expect(shown.toSorted()).toEqual(['facilities  open=weekend&service=RABIES 2', 'facilities 狂犬疫苗  2', 'search 飞碟  2'])
    expect(JSON.stringify(await db().miss.findMany())).not.toMatch(/203\.0\.113|Telephone|utm/)
  })

  it('is nothing that is found, or was asked once, or may be somebody’s', async () => {
    const before = await readMisses(editor, HULI)
    for (const words of ['江头', '13800592000', '王小明1380592']) await asks(listPage, `facilities?q=${encodeURIComponent(words)}`)
    await asks(listPage, 'facilities?service=13800592000')
    await asks(listPage, `facilities?q=${encodeURIComponent('只此一回')}`)
    await writeMisses()
    await writeMisses()
    expect(await readMisses(editor, HULI)).toEqual(before)
    expect(await db().miss.count({ where: { words: { in: ['江头', '13800592000', '王小明1380592'] } } })).toBe(0)
    expect(await db().miss.count({ where: { narrowed: { contains: '138' } } })).toBe(0)
  })

  it('is shown to the editors of that register alone', async () => {
    await expect(readMisses(clerk('drafter'), HULI)).rejects.toThrow(ForbiddenError)
    await expect(readMisses(clerk('facility_editor', HAICANG), HULI)).rejects.toThrow(NotFoundError)
    expect(await readMisses(clerk('facility_editor', HAICANG), HAICANG)).toEqual([])
  })

  it('cannot fill the database: what is beyond a thousand a day is not taken', async () => {
    for (let round = 0; round < 8; round++) {
      for (let one = 0; one < 400; one++) countMiss({ districtCode: HAICANG, place: 'search', words: `词${String.fromCodePoint(0x4e00 + round * 400 + one)}`, narrowed: '' })
      await writeMisses()
    }
    expect(await db().miss.count({ where: { districtCode: HAICANG } })).toBeLessThanOrEqual(1_200)
  })

  it('is forgotten after thirty days', async () => {
    const inAMonth = new Date(Date.now() + 30 * 86_400_000)
    expect(await readMisses(editor, HULI, inAMonth)).toEqual([])
    await forgetMisses(new Date())
    expect(await db().miss.count({ where: { districtCode: HULI } })).toBeGreaterThan(0)
    await forgetMisses(inAMonth)
    expect(await db().miss.count()).toBe(0)
  })
})
