import { expect, it } from 'vitest'
import { FIELDS } from '#facilities/statements.ts'
import { isFacilityPlace, PLACE_GROUPS } from '#feedback/places.ts'

it('lets a reader doubt every field of a facility, each in one group', () => {
  expect(Object.values(PLACE_GROUPS).flat().toSorted()).toEqual([...FIELDS, 'position'].toSorted())
})

it('knows a place of a facility from what is none', () => {
  expect(['phone', 'position', 'other', 'constructor', '', null].map(isFacilityPlace)).toEqual([true, true, true, false, false, false])
})
