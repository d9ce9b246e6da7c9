import { describe, expect, it } from 'vitest'
import { readTaken } from '#desk/register/houses/read-taken.ts'
import { readEmptied, readMarker } from '#desk/register/table/marker.ts'

describe('the marker of a cell', () => {
  it.each([['（删除）', null], [' (删除) ', null], ['（ 删除 )', null], ['（删除）老街医院', '老街医院']])('%s takes away', (cell, value) => expect(readMarker(cell)).toEqual({ value }))

  it.each(['', '删除', '老街医院（删除）', '（已删除）', '无'])('is not in “%s”', (cell) => expect(readMarker(cell)).toBeNull())

  it('leaves nothing where there may be nothing, and is refused elsewhere', () => {
    expect([readEmptied('（删除）', true), readEmptied('（删除）', false), readEmptied('（删除）免费', true), readEmptied('免费', true)]).toEqual([{ text: '' }, { key: 'taken_elsewhere' }, { key: 'marker_alone' }, null])
  })
})

describe('a row of houses', () => {
  it('takes away what it marks and says the rest', () => {
    expect(readTaken(['甲医院', '（删除）', '（删除）老街医院、新街医院；（删除）旧街医院', '地址'], ['name', 'phone', 'aliases', 'address'])).toEqual({
      taken: [{ field: 'phone', value: null }, { field: 'aliases', value: '老街医院' }, { field: 'aliases', value: '旧街医院' }], rest: ['甲医院', '', '新街医院', '地址'], problems: [],
    })
  })

  it('takes away one of two telephones as the register keeps them', () => {
    expect(readTaken(['（删除）０５９２－２０００００１'], ['phone']).taken).toEqual([{ field: 'phone', value: '0592-2000001' }])
  })

  it('takes a point away as a whole or not at all', () => {
    expect(readTaken(['(删除)', '(删除)', '（删除）'], ['lat', 'lng', 'crs']).taken).toEqual([{ field: 'position', value: null }])
    expect(readTaken(['（删除）', '118.1', ''], ['lat', 'lng', 'crs'])).toMatchObject({ taken: [], problems: [{ field: 'lat', key: 'point_half_taken', asked: false }] })
  })

  it.each([['name', 'name_stays'], ['tier', 'taken_elsewhere'], ['status', 'taken_elsewhere'], ['page', 'taken_elsewhere'], ['asOf', 'taken_elsewhere']] as const)('cannot take away its %s', (field, key) => {
    expect(readTaken(['（删除）'], [field])).toMatchObject({ taken: [], problems: [{ field, key, asked: false }] })
  })
})
