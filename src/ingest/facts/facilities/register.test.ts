import { describe, expect, it } from 'vitest'

import type { NamedFacility, Place } from '#facilities/name-forms.ts'
import { parseDocument } from '#ingest/parse-document.ts'

const house = (id: string, name: string, aliases: string[] = [], type = '医院'): NamedFacility => ({ id, name, aliases, type, districtCode: id.startsWith('own') ? '500112' : null, relatedDistricts: ['500112'] })
const facilities = [
  house('own-people', '重庆市渝北区人民医院', [], '综合医院'), house('own-women', '重庆市渝北区妇幼保健院', [], '妇幼保健院'), house('own-yulai', '渝北区悦来街道社区卫生服务中心', ['悦来社卫中心']),
  house('own-park', '仙桃国际大数据谷', ['仙桃数据谷'], '产业园区'), house('first', '重庆医科大学附属第一医院'), house('other', '重庆市第一人民医院'),
]
const place: Place = { code: '500112', name: '渝北区', city: '重庆市', province: '重庆市', unitPrefix: '区' }

const read = (text: string) => parseDocument(`一、工作情况\n\n${text}`, { register: { facilities, place } }).facilities.map(({ name, mentionedAs, registerId }) => [name, mentionedAs, registerId])

describe('a register given as data', () => {
  it('tells which house a short name means in the place (N14)', () => {
    expect(read('与第一医院、区人民医院建立医联体。')).toEqual([['第一医院', ['第一医院'], 'first'], ['区人民医院', ['区人民医院'], 'own-people']])
  })

  it('adds what it knows and the grammar of names does not', () => {
    expect(read('悦来街道社区卫生服务中心与仙桃数据谷合作，仙桃国际大数据谷提供算力。')).toEqual([
      ['悦来街道社区卫生服务中心', ['悦来街道社区卫生服务中心'], 'own-yulai'], ['仙桃数据谷', ['仙桃数据谷', '仙桃国际大数据谷'], 'own-park'],
    ])
  })

  it('leaves a house that it does not hold without an id', () => {
    expect(read('与四川大学华西医院合作。')).toEqual([['四川大学华西医院', ['四川大学华西医院'], null]])
  })
})
