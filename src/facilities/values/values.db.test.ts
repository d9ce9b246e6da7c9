import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDb } from '#platform/db.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const database = useDatabase()
let facilityId: string

beforeEach(async () => {
  facilityId = (await database.client.facility.create({ data: { slug: randomUUID(), name: '甲卫生院', status: 'operating', scope: 'district' }, select: { id: true } })).id
})

const value = (facility: string, more: { changeId?: string } = {}) => ({ facilityId: facility, field: 'phone', ordinal: 0, value: '0592-2000001', kind: 'desk', trust: 'desk', ...more })

describe('a value', () => {
  it('is of a house on the register and of a change that was made, or none of a statement is kept', async () => {
    await expect(database.client.facilityValue.createMany({ data: [value(facilityId), value(randomUUID())] })).rejects.toThrow(/foreign key/i)
    await expect(database.client.facilityValue.create({ data: value(facilityId, { changeId: randomUUID() }) })).rejects.toThrow(/foreign key/i)
    expect(await database.client.facilityValue.count({ where: { facilityId } })).toBe(0)
  })

  it('cannot be moved to a house that is not there', async () => {
    await database.client.facilityValue.create({ data: value(facilityId) })
    await expect(database.client.facilityValue.updateMany({ where: { facilityId }, data: { facilityId: randomUUID() } })).rejects.toThrow(/foreign key/i)
  })

  it('goes with its house', async () => {
    await database.client.facilityValue.create({ data: value(facilityId) })
    await database.client.facility.delete({ where: { id: facilityId } })
    expect(await database.client.facilityValue.count({ where: { facilityId } })).toBe(0)
  })

  it('is not kept of a house that another takes off the register at that moment', async () => {
    const other = openDb(database.url)
    let late: Promise<unknown> = Promise.resolve()
    await database.client.$transaction(async (tx) => {
      await tx.facility.delete({ where: { id: facilityId } })
      late = other.facilityValue.create({ data: value(facilityId) })
      late.catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 200))
    })
    await expect(late).rejects.toThrow(/foreign key/i)
    expect(await database.client.facilityValue.count({ where: { facilityId } })).toBe(0)
    await other.$disconnect()
  })

  it('keeps the change it came by on record', async () => {
    await database.client.district.create({ data: { code: '990000', slug: 'jia', name: '甲区', city: '乙市', province: '丙省' } })
    const { id } = await database.client.registerChange.create({ data: { districtCode: '990000', kind: 'import', subject: '名册', details: {}, madeBy: '张三' }, select: { id: true } })
    await expect(database.client.registerChange.delete({ where: { id } })).rejects.toThrow(/foreign key/i)
  })
})
