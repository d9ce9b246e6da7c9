import { describe, expect, it } from 'vitest'
import { layOut } from '#official-format/layout/lay-out.ts'
import { titleLines, widthOf } from '#official-format/layout/title-lines.ts'
import { editionOf, fileEdition } from '#official-format/testing.ts'

const LETTER = 'content/documents/huli/000_87a80ba5a0df3505.txt'
const PLAN = 'content/documents/licheng/003_5ca9ff94b807406c.txt'
const KEY_POINTS = 'content/documents/haicang/002_a8a4901de26ffa42.txt'

describe('laying out', () => {
  it('takes a 函 for a letter, and a head that ends in 文件 for a document', () => {
    expect(layOut(fileEdition(LETTER)).format).toBe('letter')
    expect(layOut(fileEdition(PLAN)).format).toBe('document')
    const letter = fileEdition(LETTER)
    const headed = { ...letter, fields: { ...letter.fields, letterhead: { normalized: '厦门市湖里区卫生健康局文件' } } }
    expect(layOut(headed).format).toBe('document')
  })

  it('gives every heading its level, and joins 一是 to the paragraph it stands in', () => {
    const { body } = layOut(fileEdition(LETTER))
    expect(body.find((part) => part.kind === 'paragraph' && part.heading === '一、办理工作背景')).toMatchObject({ level: 1, text: '' })
    const second = body.find((part) => part.kind === 'paragraph' && part.heading.startsWith('（一）全力促进'))
    expect(second).toMatchObject({ level: 2, text: expect.stringMatching(/^一是打造医疗服务新高地.*二是优化基层医疗资源配置/) })
  })

  it('puts an issued plan on a page of its own, with its own title', () => {
    const { attachments, title } = layOut(fileEdition(PLAN))
    expect(attachments).toHaveLength(1)
    expect(attachments[0]!.title.join('')).toBe('鲤城区进一步完善提升医疗卫生服务体系实施方案')
    expect(title.join('')).toContain('关于印发')
  })

  it('leaves 印发 out of a letter, and dates unpadded', () => {
    const printed = { ...fileEdition(PLAN), fields: { ...fileEdition(PLAN).fields, printing: { agency: '某区政府办公室', iso: '2024-05-09' } } }
    expect(layOut(printed).printing).toEqual({ agency: '某区政府办公室', date: '2024年5月9日' })
    expect(layOut({ ...printed, kind: 'reply', number: '某函〔2024〕1号', fields: { ...printed.fields, letterhead: null } }).printing).toBeNull()
  })

  it('takes an issuer of signs that do not show for none', () => {
    const letter = fileEdition(LETTER)
    expect(layOut({ ...letter, issuerName: '\u200b', fields: { ...letter.fields, letterhead: null } }).mark).toBeNull()
  })

  it('ends with the note on disclosure where the letter has one, not where only the index of its page says so', () => {
    const letter = '关于诊所备案的通知\n各诊所：\n　　现将有关事项通知如下，自2024年7月1日起施行。\n松江区卫生健康局\n2024年5月20日'
    expect(layOut(editionOf(`${letter}\n（此件主动公开）`)).note).toBe('（此件主动公开）')
    const indexed = editionOf(`索引号：X01/2024-1 公开方式：主动公开\n${letter}`)
    expect(indexed.disclosure).toBe('主动公开')
    expect(layOut(indexed).note).toBeNull()
  })

  it('leaves out what a text does not state', () => {
    const bare = layOut(editionOf('一些没有格式的话。'))
    expect(bare).toMatchObject({ number: null, signer: null, resultClass: null, addressees: null, date: null, note: null, copies: null, printing: null, signatures: [], enclosed: [] })
  })
})

describe('a table', () => {
  const tables = [layOut(fileEdition(KEY_POINTS))].flatMap(({ body, attachments }) => [...body, ...attachments.flatMap((one) => one.body)]).filter((part) => part.kind === 'table')

  it('has a cell span the rows it heads', () => {
    expect(tables).toHaveLength(1)
    const [{ columns, rows }] = tables as [(typeof tables)[0] & { kind: 'table' }]
    for (const [at, row] of rows.entries()) {
      const covered = rows.slice(0, at).some(([first], above) => first!.rows > at - above && rows[above]!.length === columns.length)
      expect(row.length).toBe(covered ? columns.length - 1 : columns.length)
    }
  })
})

describe('a title', () => {
  it.each([
    ['关于区九届人大四次会议第2025099号建议的答复函', ['关于区九届人大四次会议', '第2025099号建议的答复函']],
    ['关于印发海沧区“十四五”深化医药卫生体制改革工作重点的通知', ['关于印发海沧区“十四五”深化', '医药卫生体制改革工作重点的通知']],
    ['工作报告', ['工作报告']],
  ])('%s breaks between words into uneven lines', (title, lines) => {
    expect(titleLines(title)).toEqual(lines)
  })

  it('loses nothing, and no line is wider than the type area, however long it is', () => {
    for (const title of ['关于印发《某市医疗卫生服务体系规划》的通知'.repeat(6), '卫'.repeat(300), 'A'.repeat(90), `A${'𝐀'.repeat(45)}`]) {
      const lines = titleLines(title)
      expect(lines.join('')).toBe(title)
      for (const line of lines) expect([widthOf(line) <= 20, line.isWellFormed()]).toEqual([true, true])
    }
  })
})
