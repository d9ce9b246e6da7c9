import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { findDocument, type PublicDocument } from '#documents/queries.ts'
import { openPdf } from '#ingest/formats/pdf/open-pdf.ts'
import { copyName } from '#official-format/copies/copy-response.ts'
import { officialCopy } from '#official-format/copies/official-copy.ts'
import { loadContent } from '../../../scripts/load-content.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const database = useDatabase()
let letter: PublicDocument

beforeAll(async () => {
  await loadContent()
  const { slug } = await database.client.document.findFirstOrThrow({ where: { number: '厦湖卫健函〔2025〕11号' }, select: { slug: true } })
  letter = (await findDocument('huli', slug))!
}, 180_000)

describe('a document in the official format', () => {
  it('is made once however many ask, and keeps its fingerprint', async () => {
    const copies = await Promise.all(Array.from({ length: 12 }, () => officialCopy(letter, 'pdf')))
    expect(new Set(copies.map(({ id }) => id)).size).toBe(1)
    const [copy] = copies
    expect(copy!.sha256).toBe(createHash('sha256').update(copy!.bytes).digest('hex'))
    expect(await database.client.officialCopy.count({ where: { editionId: letter.editionId } })).toBe(1)
    expect((await officialCopy(letter, 'pdf')).id).toBe(copy!.id)
  })

  it('bears the code it is checked by, and says what it is set in', async () => {
    const copy = await officialCopy(letter, 'pdf')
    const opened = await openPdf(copy.bytes)
    const { info } = (await opened.getMetadata()) as { info: { Subject?: string } }
    expect(info.Subject).toContain('Noto Serif SC')
    const { items } = await (await opened.getPage(opened.numPages)).getTextContent()
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain(copy.checkCode)
  })

  it('is to be had as a Word file too, made once as well', async () => {
    const [one, other] = await Promise.all([officialCopy(letter, 'docx'), officialCopy(letter, 'docx')])
    expect(one.id).toBe(other.id)
    expect(Buffer.from(one.bytes.subarray(0, 2)).toString()).toBe('PK')
  })

  it('cannot be changed or removed', async () => {
    const { id } = await officialCopy(letter, 'pdf')
    await expect(database.client.officialCopy.update({ where: { id }, data: { sha256: 'other' } })).rejects.toThrow(/cannot be changed/)
    await expect(database.client.officialCopy.delete({ where: { id } })).rejects.toThrow(/cannot be changed/)
  })

  it('is named by its number and title', () => {
    expect(copyName(letter, 'pdf', null)).toBe('厦湖卫健函〔2025〕11号 关于区九届人大四次会议第2025099号建议的答复函.pdf')
    expect(copyName(letter, 'docx', 'repealed')).toMatch(/^【已废止】.*\.docx$/)
    expect(copyName({ number: null, title: 'a/b:c', slug: 's' }, 'pdf', null)).toBe('a b c.pdf')
    expect(copyName({ number: null, title: null, slug: 's-1' }, 'pdf', null)).toBe('s-1.pdf')
    expect(copyName({ number: null, title: '卫'.repeat(200), slug: 's' }, 'pdf', null)).toHaveLength(84)
  })
})
