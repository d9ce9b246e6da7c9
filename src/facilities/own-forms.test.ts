import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type NamedFacility, nameForms, type Place } from '#facilities/name-forms.ts'
import { ownForms } from '#facilities/own-forms.ts'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const register: NamedFacility[] = read('content/facilities/facilities.json')
const places: Place[] = read('content/districts.json')

it('stands in every form by which a text of any place may name a facility', () => {
  for (const facility of register) {
    const own = ownForms([facility], places)
    const missed = places.flatMap((place) => [...nameForms([facility], place).keys()]).filter((form) => !own.some((one) => form.includes(one)))
    expect(missed).toEqual([])
  }
})

it('is what is left of a name in a list that shares an ending', () => {
  const house = { id: 'a', name: '甲区后龙镇卫生院', aliases: [], type: null, districtCode: '1', relatedDistricts: [] }
  expect(ownForms([house], [{ code: '1', name: '甲区', city: '乙市', province: '丙省', unitPrefix: '区' }])).toEqual(['后龙'])
})
