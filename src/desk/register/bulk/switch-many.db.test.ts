import { beforeAll, describe, expect, it } from 'vitest'
import { previewSwitch } from '#desk/register/bulk/preview-switch.ts'
import { switchMany } from '#desk/register/bulk/switch-many.ts'
import { undoChange } from '#desk/register/change/undo-change.ts'
import { switchService } from '#desk/register/switch-service.ts'
import { db } from '#platform/db.ts'
import { NotFoundError } from '#platform/errors.ts'
import { offeredOn } from '#services/offer-status.ts'
import { listOffers } from '#services/queries.ts'
import { useDatabase } from '../../../../tests/integration/database.ts'
import { clerk, HAICANG, HULI, twoDistricts } from '../../../../tests/integration/staff.ts'

useDatabase()
const editor = { kind: 'system', name: 'editor' } as const
const order = { districtCode: HULI, status: 'offered' as const, effectiveOn: '2026-11-20', until: '', order: '厦湖卫健〔2026〕9号' }
const ids: Record<string, string> = {}

beforeAll(async () => {
  await twoDistricts()
  for (const [slug, districtCode, serviceCode] of [['a', HULI, 'FEVER-C'], ['b', HULI, 'FEVER-R'], ['c', HULI, 'VAX'], ['d', HAICANG, 'FEVER-C']] as const) {
    const { id } = await db().facility.create({ data: { districtCode, slug, name: slug, status: 'operating', scope: 'district', values: { create: { field: 'name', ordinal: 0, value: slug, kind: 'file', trust: 'directory' } }, offers: { create: { serviceCode, mode: 'onsite', status: 'planned', source: { kind: 'desk', trust: 'desk' } } } } })
    ids[slug] = id
  }
})

const on = async (day: string) => {
  const offered = offeredOn(await listOffers(HULI), day)
  return ['a', 'b', 'c'].filter((slug) => offered(ids[slug]!).length > 0)
}

describe('services at many houses on one order', () => {
  it('are listed as they stand, switched from their day in the own district alone, in the trail, and taken back as one', async () => {
    const { services, offers } = await previewSwitch(editor, HULI, ['FEVER-C', 'FEVER-R'])
    expect(services).toEqual([{ code: 'VAX', count: 1 }, { code: 'FEVER-C', count: 1 }, { code: 'FEVER-R', count: 1 }])
    expect(offers.map(({ name, status }) => [name, status])).toEqual([['a', 'planned'], ['b', 'planned']])
    const offerIds = [...offers.map(({ id }) => id), (await db().serviceOffer.findFirstOrThrow({ where: { facilityId: ids.d! } })).id]
    expect(await switchMany(editor, { ...order, offerIds, order: '', effectiveOn: '' })).toMatchObject({ issues: [{ key: 'order_required' }, { key: 'day_required' }] })
    expect(await switchMany(editor, { ...order, offerIds: [] })).toMatchObject({ issues: [{ key: 'nobody_chosen' }] })
    await expect(switchMany(clerk('facility_editor', HAICANG), { ...order, offerIds })).rejects.toThrow(NotFoundError)
    expect(await switchMany(editor, { ...order, offerIds })).toEqual({ ok: true, changed: 2 })
    expect([await on('2026-11-19'), await on('2026-11-20')]).toEqual([[], ['a', 'b']])
    expect(await db().auditEntry.findFirstOrThrow({ where: { action: 'register.switch' } })).toMatchObject({ districtCode: HULI, details: { changed: 2, reason: order.order } })

    expect(await switchService(editor, { facilityId: ids.b!, serviceCode: 'FEVER-R', mode: 'onsite', status: 'offered', effectiveOn: '2026-11-25', until: '', order: '厦湖卫健〔2026〕12号', note: '' })).toEqual({ ok: true })
    const { id: changeId } = await db().registerChange.findFirstOrThrow({ where: { kind: 'switch' } })
    expect(await undoChange(editor, { changeId, rest: false })).toEqual({ ok: true, undone: 2, left: 0 })
    expect([await on('2026-11-20'), await on('2026-11-25')]).toEqual([[], ['b']])
  })
})
