import { beforeAll, describe, expect, it } from 'vitest'
import { correctDraft } from '#desk/fields/correct-draft.ts'
import { importFile } from '#desk/bulk/import-file.ts'
import { decideFinding } from '#desk/privacy/decide-finding.ts'
import { maskFindings } from '#desk/privacy/mask-findings.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { decideItems } from '#desk/review/decide-items.ts'
import { undoStep } from '#desk/steps/undo-step.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { reviseText } from '#desk/text/revise-text.ts'
import { findSource, readEdition } from '#documents/queries.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useDatabase } from '../../../tests/integration/database.ts'
import { aLetter, taken } from '../../../tests/integration/letters.ts'
import { HAICANG, HULI, actionsOn, clerk, twoDistricts } from '../../../tests/integration/staff.ts'

useDatabase()
beforeAll(twoDistricts)

const drafter = clerk('drafter')
const publisher = clerk('publisher')
const PHONE = '13800138000'
const undecided = { ok: false, issues: [{ field: null, key: 'findings_undecided' }] }

/** A letter that names a patient with an identity number and a telephone, twice. */
const telling = (serial: number) => aLetter(serial).replace('换发活力。', `换发活力。患者李建国，男，67岁，身份证号11010519491231002X，电话${PHONE}。\n\n经办人手机${PHONE}。`)

describe('what the privacy check found', () => {
  it('keeps a draft from being handed in until each is masked or kept for a reason', async () => {
    const id = await taken(drafter, telling(201))
    expect((await findingsOf(id)).map(({ rule }) => rule)).toEqual(['patient', 'identity_card', 'mobile_phone', 'mobile_phone'])
    expect(await submitDraft(drafter, { editionId: id, revision: 1 })).toEqual(undecided)

    const [patient, card, phone] = await findingsOf(id)
    expect((await maskFindings(drafter, { editionId: id, revision: 1, keys: [patient!.key, card!.key] })).ok).toBe(true)
    expect((await findingsOf(id)).map(({ rule }) => rule)).toEqual(['mobile_phone', 'mobile_phone'])
    expect(await decideFinding(drafter, { editionId: id, revision: 2, key: phone!.key, decision: 'keep', reason: ' ' })).toEqual({ ok: false, issues: [{ field: `reason.${phone!.key}`, key: 'reason_required' }] })
    for (const [index, { key }] of (await findingsOf(id)).entries()) {
      expect((await decideFinding(drafter, { editionId: id, revision: 2 + index, key, decision: 'keep', reason: '值班手机，对外公布' })).ok).toBe(true)
    }
    expect((await submitDraft(drafter, { editionId: id, revision: 4 })).ok).toBe(true)
    expect((await publishDraft(publisher, { editionId: id, revision: 5 })).ok).toBe(true)
    expect(await actionsOn(id)).toEqual(['document.import', 'edition.mask', 'edition.keep', 'edition.keep', 'edition.submit', 'edition.publish'])
  })

  it('goes out of everything that is made from the text: page, search, source, and the trail', async () => {
    const id = await taken(drafter, telling(202))
    await correctDraft(drafter, { editionId: id, revision: 1, values: { phone: PHONE, contact: '王芳' } })
    const phone = (await findingsOf(id)).find(({ rule }) => rule === 'mobile_phone')!
    const [patient, card] = await findingsOf(id)
    await maskFindings(drafter, { editionId: id, revision: 2, keys: [phone.key, patient!.key, card!.key], reason: '经办人私人手机' })
    expect(await findingsOf(id)).toEqual([])
    await submitDraft(drafter, { editionId: id, revision: 3 })
    const { published } = (await publishDraft(publisher, { editionId: id, revision: 4 })) as { published: { slug: string } }

    const documentId = (await db().edition.findUniqueOrThrow({ where: { id } })).documentId
    const source = await findSource('huli', published.slug)
    const everything = [
      JSON.stringify(await readEdition(id)), JSON.stringify(await db().readingCopy.findMany({ where: { editionId: id } })), new TextDecoder().decode(source!.bytes),
      JSON.stringify(await db().searchEntry.findMany({ where: { ownerId: documentId }, select: { title: true, text: true, keys: true } })),
      JSON.stringify(await db().edition.findUniqueOrThrow({ where: { id } })), JSON.stringify(await db().auditEntry.findMany({ where: { entityId: id }, select: { details: true } })),
      JSON.stringify(await db().fact.findMany({ where: { editionId: id }, select: { quote: true, data: true } })),
    ].join('\n')
    expect(everything).toContain('138****8000')
    for (const hidden of [PHONE, '11010519491231002X', '李建国']) expect(everything).not.toContain(hidden)
  })

  it('may be asked about first, goes to the reviewer, and no further before they decide', async () => {
    const id = await taken(drafter, telling(203))
    const [patient, card, ...phones] = await findingsOf(id)
    await maskFindings(drafter, { editionId: id, revision: 1, keys: [patient!.key, card!.key] })
    for (const [index, { key }] of phones.entries()) await decideFinding(drafter, { editionId: id, revision: 2 + index, key, decision: 'ask', reason: '这是值班手机吗' })
    expect((await submitDraft(drafter, { editionId: id, revision: 4 })).ok).toBe(true)
    expect(await publishDraft(publisher, { editionId: id, revision: 5 })).toEqual(undecided)
    await expect(decideFinding(drafter, { editionId: id, revision: 5, key: phones[0]!.key, decision: 'keep', reason: '是' })).rejects.toThrow(ForbiddenError)
    for (const [index, { key }] of phones.entries()) expect((await decideFinding(publisher, { editionId: id, revision: 5 + index, key, decision: 'keep', reason: '是值班手机' })).ok).toBe(true)
    expect((await publishDraft(publisher, { editionId: id, revision: 7 })).ok).toBe(true)
  })

  it('is looked for again after every change, taken back with a step, and remembered for the next edition', async () => {
    const id = await taken(drafter, aLetter(204))
    await reviseText(drafter, { editionId: id, revision: 1, text: aLetter(204).replace('换发活力。', `换发活力。手机１３８　００１３　８０００。`) })
    const [found] = await findingsOf(id)
    expect(found).toMatchObject({ rule: 'mobile_phone', quote: '１３８　００１３　８０００' })
    await decideFinding(drafter, { editionId: id, revision: 2, key: found!.key, decision: 'keep', reason: '对外公布' })
    await undoStep(drafter, { editionId: id, revision: 3 })
    expect(await findingsOf(id)).toMatchObject([{ state: 'proposed', reason: null }])
    await decideFinding(drafter, { editionId: id, revision: 4, key: found!.key, decision: 'keep', reason: '对外公布' })
    await reviseText(drafter, { editionId: id, revision: 5, text: aLetter(204).replace('换发活力。', `换发新的活力。手机138-0013-8000。`) })
    expect(await findingsOf(id)).toMatchObject([{ state: 'confirmed', reason: '对外公布', decidedById: drafter.id }])
    await decideItems(drafter, { editionId: id, revision: 6, reopen: [found!.key] })
    expect(await findingsOf(id)).toMatchObject([{ state: 'proposed' }])
  })

  it('blocks a mark of secrecy, which cannot be masked', async () => {
    const id = await taken(drafter, `机密★1年\n${aLetter(205)}`)
    const [mark] = await findingsOf(id)
    expect(mark).toMatchObject({ rule: 'secrecy_mark', mask: null })
    expect(await maskFindings(drafter, { editionId: id, revision: 1, keys: [mark!.key] })).toEqual({ ok: false, issues: [{ field: null, key: 'finding_gone' }] })
    expect(await submitDraft(drafter, { editionId: id, revision: 1 })).toEqual(undecided)
  })

  it('stops a folder that is published from a terminal, file by file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'privacy-'))
    writeFileSync(join(folder, '带手机.txt'), telling(206))
    const imported = await importFile({ kind: 'system', name: 'import' }, join(folder, '带手机.txt'), { districtCode: HULI, publish: true })
    expect(imported).toMatchObject({ ok: false, key: 'findings_undecided' })
    expect(await db().edition.count({ where: { number: '厦湖卫健函〔2025〕206号', status: 'live' } })).toBe(0)
    rmSync(folder, { recursive: true })
  })

  it('hides what the district keeps back from the first day', async () => {
    await db().district.update({ where: { code: HULI }, data: { rules: { retention: { contactName: 'hide', contactPhone: 'hide' } } } })
    const id = await taken(drafter, aLetter(207).replace('（此件主动公开）', '联系人：陈亚娜　联系电话：2808387\n\n（此件主动公开）'))
    expect((await findingsOf(id)).map(({ rule, quote, mask }) => [rule, quote, mask])).toEqual([['withheld_contact', '陈亚娜', '［姓名不公开］'], ['withheld_contact', '2808387', '［电话不公开］']])
    await db().district.update({ where: { code: HULI }, data: { rules: {} } })
  })

  it('is nobody\'s to decide who may not draft here', async () => {
    const id = await taken(drafter, telling(208))
    const [one] = await findingsOf(id)
    const [masking, keeping] = [{ editionId: id, revision: 1, keys: [one!.key] }, { editionId: id, revision: 1, key: one!.key, decision: 'keep' as const, reason: '公开' }]
    for (const role of ['publisher', 'auditor', 'administrator'] as const) {
      await expect(maskFindings(clerk(role), masking)).rejects.toThrow(ForbiddenError)
      await expect(decideFinding(clerk(role), keeping)).rejects.toThrow(ForbiddenError)
    }
    await expect(maskFindings(clerk('drafter', HAICANG), masking)).rejects.toThrow(NotFoundError)
    await expect(decideFinding(clerk('drafter', HAICANG), keeping)).rejects.toThrow(NotFoundError)
    expect(await maskFindings(drafter, { ...masking, revision: 7 })).toEqual({ ok: false, issues: [{ field: null, key: 'stale' }] })
  })
})

function findingsOf(editionId: string) {
  return db().finding.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' } })
}
