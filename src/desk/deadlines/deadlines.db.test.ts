import { beforeAll, describe, expect, it } from 'vitest'
import { addWorkdays } from '#deadlines/add-workdays.ts'
import { addCase, setCase } from '#desk/cases/set-case.ts'
import { readDeadlines } from '#desk/deadlines/read-deadlines.ts'
import type { DeadlineKind } from '#desk/deadlines/deadline.ts'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, HULI, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const [drafter, publisher] = [clerk('drafter'), clerk('publisher')]
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)

async function due(kind: DeadlineKind, title: string, day = '2026-11-26') {
  const all = await readDeadlines(drafter, HULI, noon(day))
  return all.filter((one) => one.kind === kind && one.title.includes(title)).map(({ day: on, from, why, certain, values }) => ({ on, from, why, certain, ...values }))
}

async function published(text: string, confirm = false): Promise<string> {
  const editionId = await taken(drafter, text)
  let revision = 1
  if (confirm) {
    const { key } = await db().fact.findFirstOrThrow({ where: { editionId, kind: 'commitment' } })
    await decideItems(drafter, { editionId, revision: revision++, confirm: [key] })
  }
  await submitDraft(drafter, { editionId, revision: revision++, changeNote: '改' })
  await publishDraft(publisher, { editionId, revision })
  return editionId
}

const caseOf = async (number: string) => (await db().case.findFirstOrThrow({ where: { number } })).id

describe('the time for a reply', () => {
  it('runs from the day somebody entered, not from the letter; is longer where that was agreed; and ends with the public answer', async () => {
    const editionId = await taken(drafter, aLetter(701))
    expect(await due('reply', '2025701')).toEqual([{ on: null, from: null, why: 'undated', certain: true, months: 0 }])
    const caseId = await caseOf('2025701')
    expect(await setCase(drafter, { caseId, handedOverOn: '2026-01-31' })).toEqual({ ok: true })
    expect(await due('reply', '2025701')).toMatchObject([{ on: '2026-04-30', from: '2026-01-31', why: 'npc', months: 3 }])
    await setCase(drafter, { caseId, handedOverOn: '2026-01-31', extension: '区人大办4月1日同意延期' })
    expect(await due('reply', '2025701')).toMatchObject([{ on: '2026-07-31', why: 'npc_extended', months: 6 }])
    await submitDraft(drafter, { editionId, revision: 1 })
    await publishDraft(publisher, { editionId, revision: 2 })
    expect(await due('reply', '2025701')).toEqual([])
  })

  it('runs for a case entered before any letter, which its letter then answers', async () => {
    const entered = { districtCode: HULI, body: 'npc', level: '区', term: '9', session: '4', number: '第2025702号', title: '', handedOverOn: '2026-03-12' } as const
    expect(await addCase(drafter, entered)).toEqual({ ok: true })
    expect(await due('reply', '2025702')).toMatchObject([{ on: '2026-06-12' }])
    await published(aLetter(702))
    expect(await due('reply', '2025702')).toEqual([])
    expect(await db().case.count({ where: { number: '2025702' } })).toBe(1)
  })

  it('is the district’s own where it has one, and nobody’s for an 审议意见 without a rule', async () => {
    await db().district.update({ where: { code: HULI }, data: { rules: { replyLimits: { cppcc: { months: 2, extended: 3, basis: '本区办理规定第八条' } } } } })
    const entered = { districtCode: HULI, level: '区', term: '9', session: '4', title: '', handedOverOn: '2026-03-12' } as const
    await addCase(drafter, { ...entered, body: 'cppcc', number: '20253001' })
    await addCase(drafter, { ...entered, body: 'npc_standing_committee', number: '', title: '关于医改的审议意见' })
    const [ours] = (await readDeadlines(drafter, HULI)).filter(({ title }) => title.includes('20253001'))
    expect(ours).toMatchObject({ day: '2026-05-12', basis: '本区办理规定第八条' })
    expect(await due('reply', '关于医改的审议意见')).toMatchObject([{ on: null, why: 'unlimited' }])
  })

  it.each([
    ['a day to come', { handedOverOn: '2999-01-01' }, 'handedOverOn', 'handed_over_to_come'],
    ['an extension of nothing', { handedOverOn: '', extension: '已同意' }, 'handedOverOn', 'handed_over_required'],
  ])('is not entered with %s', async (_what, input, field, key) => {
    expect(await setCase(drafter, { caseId: await caseOf('2025702'), ...input })).toEqual({ ok: false, issues: [{ field, key }] })
  })

  it('is entered by drafters of the district alone, each time on record', async () => {
    const input = { caseId: await caseOf('2025701'), handedOverOn: '2026-02-01' }
    await expect(setCase(publisher, input)).rejects.toThrow(ForbiddenError)
    await expect(setCase(clerk('drafter', HAICANG), input)).rejects.toThrow(NotFoundError)
    await expect(readDeadlines(clerk('drafter', HAICANG), HULI)).rejects.toThrow(NotFoundError)
    const trail = await db().auditEntry.findMany({ where: { entityId: input.caseId, action: 'case.set' }, orderBy: { id: 'asc' } })
    expect(trail.map(({ details }) => (details as { changes: object }).changes)).toMatchObject([{ handedOverOn: ['', '2026-01-31'] }, { extension: ['', '区人大办4月1日同意延期'] }])
  })
})

describe('the time for making public', () => {
  it('is 20 working days from the date of a draft, and none for what is not to be public', async () => {
    const editionId = await taken(drafter, aLetter(703))
    // 1 September 2025 is a Monday; from 1 to 8 October is off, Sunday 28 September is worked.
    expect(await due('disclosure', '2025703')).toEqual([{ on: '2025-09-28', from: '2025-09-01', why: 'made', certain: true, workdays: 20 }])
    await correctDraft(drafter, { editionId, revision: 1, values: { dateIssued: '' } })
    expect(await due('disclosure', '2025703')).toMatchObject([{ on: null, from: null, why: 'undated' }])
    await correctDraft(drafter, { editionId, revision: 2, values: { dateIssued: '2026-12-25' } })
    expect(await due('disclosure', '2025703')).toMatchObject([{ on: '2027-01-22', certain: false }])
    await correctDraft(drafter, { editionId, revision: 3, values: { disclosure: '不予公开' } })
    expect(await due('disclosure', '2025703')).toEqual([])
  })

  it('begins anew with a correction of what is public', async () => {
    await published(aLetter(704))
    expect(await due('disclosure', '2025704')).toEqual([])
    await taken(drafter, aLetter(704).replace('3家', '4家'))
    expect(await due('disclosure', '2025704')).toMatchObject([{ why: 'changed' }])
  })
})

describe('what a public document asks for', () => {
  it('is a report when the day of its confirmed promises comes', async () => {
    await published(aLetter(705).replace('A类', 'B类').replace('家庭医生签约服务团队（以下简称“家医团队”）换发活力。', '将于2026年6月底前建成夜间门诊5家。'), true)
    expect(await due('promise', '2025705', '2026-04-30')).toEqual([])
    expect(await due('promise', '2025705', '2026-05-01')).toMatchObject([{ on: '2026-06-30', why: 'class_b', count: 1 }])
    expect(await due('promise', '2025705', '2026-08-01')).toMatchObject([{ on: '2026-06-30' }])
  })

  it('is an 解读 of a normative one, until a public one refers to it', async () => {
    const plan = `厦门市湖里区卫生健康局\n\n厦湖卫健规〔2026〕1号\n\n关于印发夜间门诊管理办法的通知\n\n各有关单位：\n\n现将夜间门诊管理办法印发给你们，请遵照执行。\n\n厦门市湖里区卫生健康局\n\n2026年5月6日\n\n（此件主动公开）\n`
    await published(plan)
    const from = dayInChina(new Date())
    expect(await due('interpretation', '夜间门诊管理办法')).toMatchObject([{ on: addWorkdays(from, 3).day, from, why: 'published' }])
    const explanation = await taken(drafter, '《关于印发夜间门诊管理办法的通知》政策解读\n\n一、背景依据\n\n为规范夜间门诊，制定本办法（厦湖卫健规〔2026〕1号）。\n\n厦门市湖里区卫生健康局\n\n2026年5月7日\n\n（此件主动公开）\n')
    await correctDraft(drafter, { editionId: explanation, revision: 1, values: { docKind: 'interpretation', title: '夜间门诊管理办法政策解读', issuer: '厦门市湖里区卫生健康局', dateIssued: '2026-05-07' } })
    expect(await due('interpretation', '关于印发夜间门诊管理办法')).toHaveLength(1)
    await submitDraft(drafter, { editionId: explanation, revision: 2 })
    expect(await publishDraft(publisher, { editionId: explanation, revision: 3 })).toMatchObject({ ok: true })
    expect(await due('interpretation', '关于印发夜间门诊管理办法')).toEqual([])
  })

  it('is the oldest report of a reader, to be answered', async () => {
    const { id } = await db().document.findFirstOrThrow({ where: { districtCode: HULI } })
    await db().feedback.createMany({ data: [['甲', '2026-05-01'], ['乙', '2026-06-01']].map(([claim, day]) => ({ receipt: claim!, districtCode: HULI, documentId: id, claim: claim!, receivedAt: noon(day!) })) })
    expect(await due('feedback', '')).toMatchObject([{ on: '2026-08-01', from: '2026-05-01' }])
  })
})

it('puts what lacks its day first, then the nearest', async () => {
  const days = (await readDeadlines(drafter, HULI)).map(({ day }) => day ?? '')
  expect(days).toEqual(days.toSorted())
  expect(days.length).toBeGreaterThan(3)
})
