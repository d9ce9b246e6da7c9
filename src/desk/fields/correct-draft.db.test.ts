import { beforeAll, describe, expect, it } from 'vitest'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { formValues } from '#desk/fields/corrections.ts'
import { storedFields } from '#desk/fields/stored-fields.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { HAICANG, aDraft, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')

describe('correcting a draft', () => {
  it('changes what lists and search read, keeps what was printed, and says before and after', async () => {
    const draft = await aDraft(drafter)
    const outcome = await correctDraft(drafter, { editionId: draft.id, revision: 1, values: { docNumber: '厦湖卫健函[2025]900号', dateIssued: '2025-06-13' } })

    expect(outcome).toEqual({ ok: true, revision: 2 })
    const after = await stored(draft.id)
    expect(after).toMatchObject({ number: '厦湖卫健函〔2025〕900号', numberRaw: draft.numberRaw, issuedRaw: '2025年6月12日', issuedOn: new Date('2025-06-13') })
    expect(after.corrections).toEqual({ docNumber: '厦湖卫健函[2025]900号', dateIssued: '2025-06-13' })
    const entry = await db().auditEntry.findFirstOrThrow({ where: { entityId: draft.id } })
    expect(entry).toMatchObject({ action: 'edition.correct', actorId: drafter.id, districtCode: '350206' })
    expect(entry.details).toMatchObject({ changes: { dateIssued: ['2025-06-12', '2025-06-13'] } })
  })

  it('takes people, a case and copies as a letter prints them', async () => {
    const draft = await aDraft(drafter)
    await correctDraft(drafter, {
      editionId: draft.id, revision: 1,
      values: { addressees: '张三等8名代表、区教育局', leaders: '分管领导：吕方', contact: '许纯纯', phone: '2808387', caseBody: 'NPC', caseTerm: '9', caseSession: '4', caseNumber: '第2025099号', cc: '区人大办，区府办。' },
    })
    const after = await stored(draft.id)
    expect(after.people.map(({ role, name, capacity }) => [role, name, capacity])).toEqual([
      ['addressee', '张三', '代表'], ['addressee', '区教育局', '主送机关'], ['leader', '吕方', '分管领导'], ['contact', '许纯纯', '联系人'],
    ])
    expect(after.case).toMatchObject({ body: 'npc', term: 9, session: 4, number: '2025099' })
    expect(formValues(storedFields(after).fields)).toMatchObject({ addressees: '张三等8名代表、区教育局', cc: '区人大办、区府办' })
  })

  it('changes nothing when nothing was changed', async () => {
    const draft = await aDraft(drafter)
    const values = formValues(storedFields(draft).fields)
    expect(await correctDraft(drafter, { editionId: draft.id, revision: 1, values })).toEqual({ ok: true, revision: 1 })
    expect(await db().auditEntry.count({ where: { entityId: draft.id } })).toBe(0)
  })

  it.each([
    ['a 文号 that is none', { docNumber: '十一号' }, 'docNumber', 'number_unreadable'],
    ['a day no calendar has', { dateIssued: '2025-02-30' }, 'dateIssued', 'date_unreadable'],
    ['a class that is none', { resultClass: 'AAA' }, 'resultClass', 'class_unreadable'],
    ['a term in words', { caseTerm: '第九届' }, 'caseTerm', 'count_unreadable'],
    ['a phone without digits', { phone: '办公室' }, 'phone', 'phone_unreadable'],
    ['two phones run together', { phone: '0592-5722512、057225120592572251205925' }, 'phone', 'phone_unreadable'],
    ['a body unknown', { caseBody: 'UN' }, 'caseBody', 'choice_unknown'],
    ['a title without end', { title: '长'.repeat(3000) }, 'title', 'too_long'],
  ])('refuses %s, and saves nothing of the form', async (_what, values, field, key) => {
    const draft = await aDraft(drafter)
    const outcome = await correctDraft(drafter, { editionId: draft.id, revision: 1, values: { issuer: '另一机关', ...values } })
    expect(outcome).toEqual({ ok: false, issues: [{ field, key }] })
    expect(await stored(draft.id)).toMatchObject({ revision: 1, issuerName: '厦门市湖里区卫生健康局' })
  })

  it('refuses the second of two saves made from one page', async () => {
    const draft = await aDraft(drafter)
    const saves = await Promise.all(['甲', '乙'].map((title) => correctDraft(drafter, { editionId: draft.id, revision: 1, values: { title } })))
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1)
    expect(saves).toContainEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
  })

  it('is refused to a publisher, and unknown to a clerk of another district', async () => {
    const draft = await aDraft(drafter)
    const input = { editionId: draft.id, revision: 1, values: { title: '改' } }
    await expect(correctDraft(clerk('publisher'), input)).rejects.toThrow(ForbiddenError)
    await expect(correctDraft(clerk('drafter', HAICANG), input)).rejects.toThrow(NotFoundError)
  })
})

function stored(id: string) {
  return db().edition.findUniqueOrThrow({ where: { id }, include: { case: true, people: { orderBy: { ordinal: 'asc' } } } })
}
