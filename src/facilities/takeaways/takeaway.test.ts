import { describe, expect, it } from 'vitest'
import { covers, staysIssue, TAKEN_FIELDS } from '#facilities/takeaways/takeaway.ts'

describe('what was taken away', () => {
  it('is all of a field, or one value of it', () => {
    expect(covers({ field: 'phone', value: null }, { field: 'phone', value: '0592-2000001' })).toBe(true)
    expect(covers({ field: 'phone', value: null }, { field: 'website', value: 'x.example' })).toBe(false)
    expect(covers({ field: 'aliases', value: '老街医院' }, { field: 'aliases', value: '老街医院' })).toBe(true)
    expect(covers({ field: 'aliases', value: '老街医院' }, { field: 'aliases', value: '新街医院' })).toBe(false)
    expect(covers({ field: 'beds', value: '120' }, { field: 'beds', value: 120 })).toBe(true)
  })

  it('of a point is latitude, longitude and datum together', () => {
    expect(['lat', 'lng', 'crs', 'address'].filter((field) => covers({ field: 'position', value: null }, { field, value: '1' }))).toEqual(['lat', 'lng', 'crs'])
  })

  it('is never the official name or the district', () => {
    expect([staysIssue('name'), staysIssue('districtCode'), staysIssue('formerNames')]).toEqual(['name_stays', 'district_stays', null])
    expect(TAKEN_FIELDS).not.toContain('name')
  })
})
