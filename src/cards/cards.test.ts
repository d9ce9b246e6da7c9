import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nameLines } from '#cards/card-words.ts'
import { type Carded, doorCard, streetCard } from '#cards/cards.ts'
import { onStreet } from '#facilities/on-street.ts'
import { openPdf } from '#ingest/formats/pdf/open-pdf.ts'
import { readPdfPage } from '#ingest/formats/pdf/pdf-page.ts'
import { projectRoot } from '#platform/project-root.ts'
import { setPages } from '#typesetting/set-pages.ts'

const identity = { siteName: '湖里区卫生健康局', siteDomain: null, siteIdCode: null, icp: null, police: null, host: null, contact: null, colour: null, latinName: null }
const district = { name: '湖里区', identity }
const DAY = '2026-11-26'
const night = { label: 'night' as const, days: [2, 4], opens: '18:00', closes: '20:30', weeks: null }
const centre: Carded = {
  name: '湖里区禾山街道社区卫生服务中心', type: '社区卫生服务中心', group: 'centre', status: 'operating', address: { value: '厦门市湖里区枋湖东路1号', weak: true }, phone: { value: '0592-2808387', weak: false },
  schedules: [{ sessions: [night], exceptions: [], holidays: 'state', validFrom: null, validTo: null }], page: 'https://www.example.gov.cn/huli/facilities/he-shan',
}
const unknown: Carded = { ...centre, name: '某医院', type: null, group: 'hospital', status: 'unknown', address: null, phone: null, schedules: [] }

/** What stands on each page of a card, from the top, and its width and height in millimetres. */
async function printed(kind: 'door' | 'street', card: object) {
  const { pdf, pages } = await setPages(join(projectRoot, `src/cards/${kind}-card.typ`), { card })
  const opened = await openPdf(pdf)
  const read = await Promise.all(Array.from({ length: pages }, async (_, at) => readPdfPage(await opened.getPage(at + 1))))
  return read.map(({ width, height, marks }) => ({
    size: [width, height].map((points) => Math.round((points / 72) * 25.4)), lowest: Math.min(...marks.map(({ y }) => y)),
    text: marks.toSorted((a, b) => b.y - a.y || a.x - b.x).map(({ text }) => text).join(''),
  }))
}

describe('a door card', () => {
  it.each([['a6', [105, 148]], ['a5', [148, 210]]] as const)('is one sheet of %s with what is known, in Chinese and in English', async (paper, size) => {
    const pages = await printed('door', doorCard(centre, district, paper, DAY))
    expect(pages).toHaveLength(1)
    expect(pages[0]!.size).toEqual(size)
    for (const words of ['湖里区禾山街道', '社区卫生服务中心', 'Communityhealthcentre', '枋湖东路1号', 'Tobeverified', '0592-2808387', '夜诊', 'Tue,Thu', '18:00', '扫码看最新的时间和服务']) expect(pages[0]!.text.replace(/[\s\u2060]/g, '')).toContain(words)
  })

  it('says of what is not known only that the hours are not', () => {
    expect(doorCard(unknown, district, 'a6', DAY).rows).toMatchObject([{ lines: [], missing: ['没有来源写明，请看网页或现场告示', expect.any(String)] }])
  })

  it('stays one sheet, however long the name and however many the hours', async () => {
    const sessions = Array.from({ length: 30 }, (_, at) => ({ ...night, weeks: [1, 2, 3], days: [1, 3, 5], opens: `${String(at % 20).padStart(2, '0')}:00` }))
    const long = { ...centre, name: `${'福建省泉州市鲤城区'.repeat(4)}社区卫生服务中心`, address: { value: '某路'.repeat(60), weak: true }, status: 'relocating' as const, schedules: [{ ...centre.schedules[0]!, sessions }] }
    expect(await printed('door', doorCard(long, district, 'a6', DAY))).toHaveLength(1)
  })

  it('takes no markup for one', async () => {
    const [page] = await printed('door', doorCard({ ...centre, name: '#panic("x") *某* $x$ @y <z>' }, district, 'a6', DAY))
    expect(page!.text.replace(/\s/g, '')).toContain('#panic("x")*某*$x$@y<z>')
  })

  it('tells who stands before a house that has moved where things stand', () => {
    expect(doorCard({ ...centre, status: 'closed' }, district, 'a6', DAY)).toMatchObject({ notice: ['本机构已撤销，不再接诊。', expect.any(String)], rows: [{}, {}, { lines: [] }] })
  })
})

describe('a sheet for a street', () => {
  it('is A4 and lists every facility with what is known', async () => {
    const [page] = await printed('street', streetCard('禾山街道', [centre, unknown], 'https://www.example.gov.cn/huli/facilities?street=x', district, DAY))
    expect(page!.size).toEqual([210, 297])
    for (const words of ['禾山街道医疗卫生机构', '共2家', '先拨打120', '湖里区禾山街道社区卫生服务中心', '某医院', '没有来源写明']) expect(page!.text.replace(/[\s\u2060]/g, '')).toContain(words)
  })

  it('leaves those beyond sixty to the web, and says how many', () => {
    const card = streetCard('禾山街道', Array.from({ length: 75 }, () => unknown), 'https://www.example.gov.cn/', district, DAY)
    expect(card.facilities).toHaveLength(60)
    expect(card.more).toEqual(['另有 15 家，见网页', '15 more on the web'])
  })

  it('lists only doors people can go to', () => {
    const at = (street: string | null, known: Partial<Carded>) => ({ ...centre, street, ...known })
    const here = [at('禾山街道', {}), at('金山街道', {}), at(null, {}), at('禾山街道', { status: 'closed' }), at('禾山街道', { group: 'office' })]
    expect(onStreet('禾山街道', here)).toEqual([here[0]])
  })
})

describe('a name on two lines', () => {
  it.each([['湖里区禾山街道社区卫生服务中心', ['湖里区禾山街道', '社区卫生服务中心']], ['马銮湾医院', ['马銮湾医院']], ['厦门弘爱康复疗养服务有限公司', ['厦门弘爱康复疗养服务有限公司']]])('%s', (name, lines) => expect(nameLines(name)).toEqual(lines))
})
