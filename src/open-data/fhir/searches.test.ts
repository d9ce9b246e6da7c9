import { describe, expect, it } from 'vitest'
import { readNear } from '#open-data/fhir/near.ts'
import { positionOf } from '#places/position.ts'
import { readSearch } from '#open-data/fhir/searches.ts'

describe('a search', () => {
  const read = (query: string) => readSearch('Location', new URLSearchParams(query))

  it('asks for any of several values, by the beginning or by any part', () => {
    expect(read('name:contains=儿童,妇幼&status=active&_count=5&page=2')).toEqual({
      questions: [{ name: 'name', match: 'contains', anyOf: ['儿童', '妇幼'] }, { name: 'status', match: 'starts', anyOf: ['active'] }], count: 5, page: 2,
    })
  })

  it('brings a hundred at most', () => expect(read('_count=5000')).toMatchObject({ count: 100 }))

  it.each([
    ['colour=red', { parameter: 'colour', key: 'unknown' }], ['status:contains=act', { parameter: 'status:contains', key: 'unknown' }], ['name:phonetic=a', { parameter: 'name:phonetic', key: 'unknown' }],
    ['name=a&name=b', { parameter: 'name', key: 'repeated' }], ['_count=-1', { parameter: '_count', key: 'value' }], ['page=0', { parameter: 'page', key: 'value' }], ['name=', { parameter: 'name', key: 'value' }],
    ['constructor=1', { parameter: 'constructor', key: 'unknown' }],
  ])('is refused, not answered otherwise: %s', (query, refusal) => expect(read(query)).toEqual(refusal))
})

describe('near', () => {
  it.each([
    ['24.5125|118.1466', 24.5125, 118.1466, null], ['24.5|118.1|2', 24.5, 118.1, 2000], ['24.5|118.1|1.5|km', 24.5, 118.1, 1500], ['24.5|118.1|800|m', 24.5, 118.1, 800], ['-24|118||', -24, 118, null],
  ])('reads %s', (text, lat, lng, metres) => expect(readNear(text)).toEqual({ from: positionOf('WGS-84', lat, lng), metres }))

  it.each(['', '24.5', '24.5,118.1', '24.5|118.1|5|miles', '95|118|1|km', '24|181|1|km', 'a|b', '24.5|118.1|-1|km', '24.5|118.1|1|km|x', '24.5|118.1|1|constructor'])('refuses %s', (text) => expect(readNear(text)).toBeNull())
})
