import { beforeAll, describe, expect, it } from 'vitest'
import { withdrawDocument } from '#desk/endings/withdraw-document.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { correctField } from '#desk/register/correct-field.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { mergeHouses } from '#desk/register/merge/merge-houses.ts'
import { importTable } from '#desk/register/table/import-table.ts'
import { receiveTable } from '#desk/register/table/receive-table.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { registerTags } from '#districts/register-tags.ts'
import { findFacility } from '#facilities/queries.ts'
import { parseDocument } from '#ingest/parse-document.ts'
import { forget } from '#platform/cache.ts'
import { db } from '#platform/db.ts'
import { LETTER, HULI, aDraft, clerk, twoDistricts } from '../../tests/integration/staff.ts'
import { useDatabase } from '../../tests/integration/database.ts'

useDatabase()

const [NAMED, OTHER, FAR] = ['he-shan', 'jiang-tou', 'jin-shan'] as const
const names = { [NAMED]: '禾山试点门诊部', [OTHER]: '江头试点门诊部', [FAR]: '金山试点门诊部' }
const drafter = clerk('drafter')
const publisher = clerk('publisher')
const editor = clerk('facility_editor')
const basis = { basis: '名册', method: 'document' as const, quote: '', asOf: '', nextCheck: '' }
const sentence = (name: string) => `已在${name}设置夜诊。`

beforeAll(async () => {
  await twoDistricts()
  for (const { id, name } of [drafter, publisher, editor]) await db().user.create({ data: { id, name, email: `${id}@x.example` } })
  for (const [slug, name] of Object.entries(names)) {
    await db().facility.create({ data: { slug, name, status: 'operating', scope: 'district', districtCode: HULI, values: { create: { field: 'name', ordinal: 0, value: name, kind: 'web', trust: 'official' } } } })
  }
})

const pages = () => Promise.all([NAMED, OTHER, FAR].map((slug) => findFacility(slug)))

/** What pages say once a change was made, and whether each is still the one that was kept before. */
async function after(change: () => Promise<unknown>) {
  const before = await pages()
  await change()
  const now = await pages()
  return { kept: now.map((page, index) => page === before[index]), said: now.map((page) => page?.mentions.flatMap(({ sentences }) => sentences.map(({ text }) => text))) }
}

async function published(text: string, documentId?: string): Promise<{ editionId: string; documentId: string }> {
  const [block] = parseDocument(LETTER).blocks
  const draft = await aDraft(drafter, { blocks: [{ ...block!, anchor: 'preamble-p1', kind: 'paragraph', level: 0, heading: null, text }] }, documentId)
  const handedIn = await submitDraft(drafter, { editionId: draft.id, revision: draft.revision, changeNote: documentId && '更正一处' })
  if (!handedIn.ok) throw new Error(JSON.stringify(handedIn.issues))
  const outcome = await publishDraft(publisher, { editionId: draft.id, revision: handedIn.revision })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return { editionId: draft.id, documentId: draft.documentId }
}

describe('the kept page of a house', () => {
  let letter: { editionId: string; documentId: string }

  it('goes when a document that names it comes out, and no other does', async () => {
    expect(await after(async () => void (letter = await published(sentence(names[NAMED]))))).toEqual({ kept: [false, true, true], said: [[sentence(names[NAMED])], [], []] })
  })

  it('goes when a new edition names it no more, as does that of whom it names instead', async () => {
    expect(await after(async () => void (letter = await published(sentence(names[OTHER]), letter.documentId)))).toEqual({ kept: [false, false, true], said: [[], [sentence(names[OTHER])], []] })
  })

  it('goes when a document is taken down', async () => {
    const { revision } = await db().edition.findUniqueOrThrow({ where: { id: letter.editionId } })
    expect(await after(async () => expect(await withdrawDocument(publisher, { editionId: letter.editionId, revision, reason: '误发' })).toEqual({ ok: true }))).toMatchObject({ kept: [false, false, true], said: [[], [], []] })
  })

  it('goes when it is found by a name it was given, and when that is undone', async () => {
    letter = await published(sentence('山前门诊部'))
    const { id: facilityId } = (await findFacility(FAR))!
    const call = async (text: string) => {
      const received = await receiveTable(editor, { districtCode: HULI, basis: '名册', asOf: '' }, { name: '名册.csv', bytes: new TextEncoder().encode(text) })
      if (!received.ok) throw new Error(JSON.stringify(received.issues))
      const imported = await importTable(editor, { tableId: received.tableId, sure: true, without: false })
      if (!imported.ok) throw new Error(JSON.stringify(imported.issues))
      return imported.changeId
    }
    let changeId = ''
    expect((await after(async () => void (changeId = await call(`名称,简称\n${names[FAR]},山前门诊部\n`)))).said[2]).toEqual([sentence('山前门诊部')])
    expect((await after(() => undoChange(editor, { changeId, rest: false }))).said[2]).toEqual([])
    expect((await after(() => correctField(editor, { ...basis, facilityId, field: 'name', value: '山前门诊部' }))).said[2]).toEqual([sentence('山前门诊部')])
  })

  it('tells of a house what named the one that was merged into it, by its own address and by the former one', async () => {
    const [kept, gone] = [(await findFacility(NAMED))!, (await findFacility(FAR))!]
    expect(await mergeHouses(editor, { keptId: kept.id, goneId: gone.id, taken: [], basis: '名册' })).toMatchObject({ ok: true })
    expect((await pages()).map((page) => page?.id)).toEqual([kept.id, expect.any(String), kept.id])
    expect((await after(() => published(sentence('山前门诊部'), letter.documentId))).kept).toEqual([false, true, false])
  })

  it('goes when a document comes out from a file that one of its values is taken from', async () => {
    const { id: facilityId } = (await findFacility(OTHER))!
    await db().facilityValue.create({ data: { facilityId, field: 'phone', ordinal: 0, value: '0592-2000001', kind: 'seed', ref: 'letter.txt', trust: 'official' } })
    forget([registerTags.all])
    expect((await after(() => published('您提出的建议收悉。'))).kept).toEqual([true, false, true])
  })
})
