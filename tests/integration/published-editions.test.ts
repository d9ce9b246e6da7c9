import { describe, expect, it } from 'vitest'
import { useDatabase } from './database.ts'

const database = useDatabase()

describe('the database keeps what was published', () => {
  it('allows one edition in work and one live per document, not two', async () => {
    const { edition, documentId } = await publishedEdition()
    await expect(database.client.edition.create({ data: { ...content(), documentId, version: 2, status: 'live' } })).rejects.toThrow(/[Uu]nique/)
    await database.client.edition.create({ data: { ...content(), documentId, version: 3, status: 'draft' } })
    await expect(database.client.edition.create({ data: { ...content(), documentId, version: 4, status: 'submitted', stage: 'publish' } })).rejects.toThrow(/[Uu]nique/)
    expect(edition.status).toBe('live')
  })

  it('refuses to change or remove a live edition or its blocks, but lets it become past', async () => {
    const { edition } = await publishedEdition()
    const where = { id: edition.id }
    await expect(database.client.edition.update({ where, data: { title: '另一个标题' } })).rejects.toThrow(/cannot be changed/)
    await expect(database.client.edition.delete({ where })).rejects.toThrow(/cannot be removed/)
    await expect(database.client.block.deleteMany({ where: { editionId: edition.id } })).rejects.toThrow(/cannot be changed/)
    const past = await database.client.edition.update({ where, data: { status: 'past' } })
    expect(past.status).toBe('past')
  })

  it('never changes, removes or empties the audit trail', async () => {
    const entry = await database.client.auditEntry.create({ data: { actorName: '甲', action: 'document.import', entityType: 'document', entityId: '1' } })
    await expect(database.client.auditEntry.update({ where: { id: entry.id }, data: { actorName: '乙' } })).rejects.toThrow(/only grows/)
    await expect(database.client.auditEntry.delete({ where: { id: entry.id } })).rejects.toThrow(/only grows/)
    await expect(database.client.$executeRawUnsafe('truncate audit_entry')).rejects.toThrow(/only grows/)
  })
})

let serial = 0

async function publishedEdition() {
  const { client } = database
  await client.district.upsert({ where: { code: '350206' }, update: {}, create: { code: '350206', slug: 'huli', name: '湖里区', city: '厦门市', province: '福建省' } })
  await client.source.upsert({ where: { sha256: 'ab' }, update: {}, create: { sha256: 'ab', bytes: new Uint8Array([1]), size: 1, mediaType: 'text/plain', encoding: 'utf-8' } })
  const document = await client.document.create({ data: { districtCode: '350206', kind: 'reply', slug: `reply-${++serial}` } })
  const edition = await client.edition.create({ data: { ...content(), documentId: document.id, version: 1, status: 'draft' } })
  await client.block.create({ data: { editionId: edition.id, ordinal: 0, anchor: 'p1', kind: 'paragraph', path: null, level: 0, text: '收悉。', rangeStart: 0, rangeEnd: 3 } })
  const live = await client.edition.update({ where: { id: edition.id }, data: { status: 'live' } })
  return { documentId: document.id, edition: live }
}

function content() {
  return { sourceSha256: 'ab', sourceName: 'a.txt', text: '收悉。', fields: {}, title: '答复函' }
}
