import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { openPdf } from '#ingest/formats/pdf/open-pdf.ts'
import type { PageContent } from '#ingest/formats/pages/page-content.ts'
import { layOut } from '#official-format/layout/lay-out.ts'
import { plain } from '#official-format/layout/plain.ts'
import { typeset } from '#official-format/typesetting/typeset.ts'
import { TypesetterBusyError } from '#typesetting/set-pages.ts'
import { editionOf, fileEdition, type Line, linesOf, pagesOf, rulesOf } from '#official-format/testing.ts'

const LETTER = 'content/documents/huli/000_87a80ba5a0df3505.txt'
const REPORT = 'content/documents/quangang/004_3016aeea577577c5.txt'
const ROW = 225 / 22
const CHARACTER = 156 / 28
const THIRD = 16 * (25.4 / 72)
/** Of an em box over its baseline, in the fonts that ship with the portal. */
const ASCENT = 0.88

const holding = (lines: Line[], words: string): Line => {
  const line = lines.find(({ text }) => text.includes(words))
  if (!line) throw new Error(`no line with ${words}`)
  return line
}

describe('版心 (5.2)', () => {
  let pages: PageContent[]
  beforeAll(async () => {
    const body = Array.from({ length: 60 }, () => `${'卫'.repeat(129)}。`).join('\n')
    pages = await pagesOf((await typeset(layOut(editionOf(`某区卫生健康局文件\n\n某卫健〔2025〕1号\n\n某区卫生健康局关于做好卫生工作的通知\n\n各单位：\n\n${body}\n`)), null)).pdf)
  })

  it('is A4 with 37 mm over it, 28 mm to its left, and 156 × 225 mm', () => {
    expect([pages[1]!.width, pages[1]!.height]).toEqual([expect.closeTo(595.28, 1), expect.closeTo(841.89, 1)])
    const text = linesOf(pages[1]!).slice(0, 22)
    expect(Math.min(...text.map(({ left }) => left))).toBeCloseTo(28, 1)
    expect(Math.abs(Math.max(...text.map(({ right }) => right)) - 184)).toBeLessThan(0.15)
    // The first line's cell begins at 37 mm and the last one's ends at 262 mm; the character stands in the middle of its cell.
    const inCell = (ROW - THIRD) / 2
    expect(Math.abs(text[0]!.baseline - ASCENT * THIRD - inCell - 37)).toBeLessThan(0.1)
    expect(Math.abs(text[21]!.baseline + (1 - ASCENT) * THIRD + inCell - 262)).toBeLessThan(0.1)
  })

  it('holds 22 lines of 28 characters at even distances', () => {
    for (const page of pages.slice(1, -1)) {
      const lines = linesOf(page)
      expect(lines).toHaveLength(23)
      const distances = lines.slice(1, 22).map(({ baseline }, at) => baseline - lines[at]!.baseline)
      for (const distance of distances) expect(Math.abs(distance - ROW)).toBeLessThan(0.02)
    }
    const full = linesOf(pages[1]!).filter(({ text, left }) => left < 29 && text.length > 20)
    expect(full.length).toBeGreaterThan(10)
    for (const { text } of full) expect(text).toHaveLength(28)
  })

  it('indents a paragraph by two characters', () => {
    const first = linesOf(pages[1]!).find(({ left }) => left > 30)!
    expect(first.left).toBeCloseTo(28 + 2 * CHARACTER, 1)
  })

  it('has page numbers 7 mm under it, to the right on odd pages and to the left on even ones (7.5)', () => {
    for (const [at, page] of pages.entries()) {
      const folio = linesOf(page).at(-1)!
      expect(folio.text.replaceAll(' ', '')).toBe(`—${at + 1}—`)
      expect(folio.size).toBeCloseTo(14, 1)
      expect(Math.abs(folio.baseline - 0.36 * 14 * (25.4 / 72) - 269)).toBeLessThan(0.3)
      const fourth = 14 * (25.4 / 72)
      const edge = at % 2 === 0 ? 184 - folio.right : folio.left - 28
      expect(Math.abs(edge - fourth)).toBeLessThan(0.5)
    }
  })
})

describe('文件格式 (7)', () => {
  let pages: PageContent[]
  beforeAll(async () => {
    pages = await pagesOf((await typeset(layOut(fileEdition(REPORT)), null)).pdf)
  })

  it('has its mark 35 mm under the top of the type area, in the middle', () => {
    const mark = holding(linesOf(pages[0]!), '人民政府文件')
    expect(Math.abs(mark.baseline - ASCENT * mark.size * (25.4 / 72) - 72)).toBeLessThan(1)
    expect((mark.left + mark.right) / 2).toBeCloseTo(106, 0)
  })

  it('has the number one character in and the signer on the same line, one character from the right (7.2.5, 7.2.6)', () => {
    const line = holding(linesOf(pages[0]!), '泉港政综〔2025〕33号')
    expect(line.text).toContain('签发人：')
    expect(Math.abs(line.left - 28 - CHARACTER)).toBeLessThan(0.1)
    expect(Math.abs(line.right - 184 + CHARACTER)).toBeLessThan(0.2)
  })

  it('has a red rule of 156 mm 4 mm under the number, and two empty lines between it and the title', () => {
    const [rule] = rulesOf(pages[0]!)
    const lines = linesOf(pages[0]!)
    const number = holding(lines, '33号')
    expect([rule!.from, rule!.to]).toEqual([expect.closeTo(28, 1), expect.closeTo(184, 1)])
    expect(Math.abs(rule!.at - (number.baseline + (1 - ASCENT) * THIRD) - 4)).toBeLessThan(0.1)
    const title = lines.find(({ size }) => Math.abs(size - 22) < 0.1)!
    const second = 22 * (25.4 / 72)
    expect(Math.abs(title.baseline - ASCENT * second - (ROW - second) / 2 - rule!.at - 2 * ROW)).toBeLessThan(0.1)
  })

  it('has the date begin two characters after the organ, which ends two characters from the right (7.3.5.2)', () => {
    const lines = pages.flatMap(linesOf)
    const date = holding(lines, '2025年4月15日')
    const organ = lines[lines.indexOf(date) - 1]!
    expect(organ.text).toBe('泉州市泉港区人民政府')
    expect(Math.abs(organ.right - 184 + 2 * CHARACTER)).toBeLessThan(0.2)
    expect(Math.abs(date.left - organ.left - 2 * CHARACTER)).toBeLessThan(0.2)
  })

  it('closes with 版记 whose last rule lies on the lower edge of the type area (7.4)', () => {
    const rules = rulesOf(pages.at(-1)!)
    expect(rules.length).toBeGreaterThanOrEqual(2)
    for (const rule of rules) expect([rule.from, rule.to]).toEqual([expect.closeTo(28, 1), expect.closeTo(184, 1)])
    expect(Math.abs(rules.at(-1)!.at - 262)).toBeLessThan(0.2)
    const printing = holding(linesOf(pages.at(-1)!), '2025年4月15日印发')
    expect(printing.size).toBeCloseTo(14, 1)
    expect(printing.text.startsWith('泉港区人民政府办公室')).toBe(true)
  })
})

describe('信函格式 (10.1)', () => {
  let pages: PageContent[]
  beforeAll(async () => {
    pages = await pagesOf((await typeset(layOut(fileEdition(LETTER)), null)).pdf)
  })

  it('has its mark 30 mm under the top of the page, without 文件', () => {
    const [mark] = linesOf(pages[0]!)
    expect(mark!.text).toBe('厦门市湖里区卫生健康局')
    expect(Math.abs(mark!.baseline - ASCENT * mark!.size * (25.4 / 72) - 30)).toBeLessThan(1)
  })

  it('has two double rules of 170 mm in the middle over the type area, one 20 mm above the foot of the page', () => {
    const rules = rulesOf(pages[0]!)
    expect(rules).toHaveLength(4)
    for (const rule of rules) expect([rule.from, rule.to]).toEqual([expect.closeTo(21, 1), expect.closeTo(191, 1)])
    expect(Math.abs(rules[2]!.at - 277)).toBeLessThan(0.3)
    expect(rulesOf(pages[1]!)).toEqual([])
  })

  it('has the number at the right edge, 7/8 of a character under the rule', () => {
    const number = holding(linesOf(pages[0]!), '〔2025〕11号')
    const underRule = rulesOf(pages[0]!)[1]!.at + 0.15
    expect(Math.abs(number.right - 184)).toBeLessThan(0.2)
    expect(Math.abs(number.baseline - ASCENT * THIRD - underRule - (7 / 8) * THIRD)).toBeLessThan(0.1)
  })

  it('keeps text off the second rule by 7/8 of a character, and pages after the first within the type area', () => {
    const last = linesOf(pages[0]!).at(-1)!
    expect(last.baseline + (1 - ASCENT) * THIRD).toBeLessThanOrEqual(277 - (7 / 8) * THIRD)
    for (const page of pages.slice(1, -1)) {
      const text = linesOf(page).slice(0, -1)
      expect(text).toHaveLength(22)
      expect(text.at(-1)!.baseline).toBeLessThan(262)
    }
  })

  it('numbers no first page, and has 抄送 without rules at the foot of the last', () => {
    expect(linesOf(pages[0]!).at(-1)!.text).not.toContain('—1—')
    expect(linesOf(pages[1]!).at(-1)!.text.replaceAll(' ', '')).toBe('—2—')
    const last = pages.at(-1)!
    expect(rulesOf(last)).toEqual([])
    const copies = holding(linesOf(last), '抄送：')
    expect(Math.abs(copies.left - 28 - 14 * (25.4 / 72))).toBeLessThan(0.1)
    expect(copies.baseline).toBeGreaterThan(255)
    expect(copies.baseline).toBeLessThan(262)
  })
})

describe('the file', () => {
  it('bears title, language and an outline of the headings, and reads in order', async () => {
    const { pdf } = await typeset(layOut(fileEdition(LETTER)), { address: 'https://example.gov.cn/huli', codeImage: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>', label: '核验码', checkCode: '0ABCD-EFGHJ' })
    const opened = await openPdf(pdf)
    const { info } = (await opened.getMetadata()) as { info: { Title?: string; Language?: string } }
    expect(info).toMatchObject({ Title: '关于区九届人大四次会议第2025099号建议的答复函', Language: 'zh-CN' })
    const outline = await opened.getOutline()
    expect(outline[0]!.title).toContain('关于区九届人大四次会议')
    expect(outline[0]!.items.map(({ title }) => title)).toEqual(['一、办理工作背景', '二、措施与成效', '三、下一步工作计划'])
    const text = (await pagesOf(pdf)).flatMap(({ marks }) => marks.map((mark) => mark.text)).join('')
    const order = ['厦湖卫健函〔2025〕11号', '刘荣如代表：', '一、办理工作背景', '二、措施与成效', '（此件主动公开）', '抄送：']
    expect(order.map((words) => text.indexOf(words))).toEqual(order.map((words) => text.indexOf(words)).toSorted((a, b) => a - b))
    expect(text).toContain('0ABCD-EFGHJ')
  })
})

describe('hostile text', () => {
  const markup = fc.constantFrom('#panic("x")', '#read("/etc/passwd")', '$x^2$', '*粗*', '_斜_', '`码`', '= 标题', '@ref', '<label>', '// 注', '/* 注 */', '\\u{41}', '#import "x"', '[', ']', '{', '}', '"', '~', '---', '\u202e', '\u0000', '\n\n', '- 一', '+ 二', 'https://a.b')
  const words = fc.array(fc.oneof(markup, fc.constantFrom('卫生', '健康', '。', '2025'), fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''))

  it('is set letter by letter, never read as markup or code', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, async (title, text) => {
        const edition = { ...fileEdition(LETTER), title }
        const [block] = edition.blocks
        const { pdf } = await typeset(layOut({ ...edition, blocks: [{ ...block!, text }] }), null)
        const set = (await pagesOf(pdf)).flatMap(({ marks }) => marks.map((mark) => mark.text)).join('')
        // What no font of ours holds has no character to read back.
        const held = (whole: string) => whole.normalize('NFKC').replace(/[^\p{Script=Han}\w#$*_`=@<>\\/[\]{}()"~-]/gu, '')
        expect(held(set)).toContain(held(plain(text)))
      }),
      { numRuns: 60 },
    )
  })
})

describe('bounds', () => {
  const letter = layOut(fileEdition(LETTER))

  it('a text longer than any document is not begun with, and the longest that is takes seconds', async () => {
    const long = (characters: number) => ({ ...letter, body: Array.from({ length: characters / 300 }, () => ({ kind: 'paragraph' as const, level: 0, heading: '', text: '卫'.repeat(250) })) })
    await expect(typeset(long(420_000), null)).rejects.toThrow(TypesetterBusyError)
    expect((await typeset(long(380_000), null)).pages).toBeGreaterThan(300)
  })

  it('more than forty do not wait, and those that do are all set', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 45 }, () => typeset(letter, null)))
    const { pages } = await typeset(letter, null)
    const busy = Array.from({ length: 5 }, () => TypesetterBusyError)
    expect(asked.map((one) => (one.status === 'fulfilled' ? one.value.pages : (one.reason as Error).constructor))).toEqual([...Array.from({ length: 40 }, () => pages), ...busy])
  })
})
