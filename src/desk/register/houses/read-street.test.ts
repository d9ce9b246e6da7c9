import { describe, expect, it } from 'vitest'
import { readStreet } from '#desk/register/houses/read-street.ts'

const known = ['禾山街道', '江头街道', '南埔镇', '后龙镇']

describe('the street of a row', () => {
  it.each([['禾山街道', '禾山街道'], ['禾山', '禾山街道'], ['禾山街道办事处', '禾山街道'], [' 南埔 ', '南埔镇']])('%s is %s', (street, name) => {
    expect(readStreet(street, known)).toEqual({ street: name })
  })

  it('that nobody knows has those most like it, or none', () => {
    expect(readStreet('和山街道', known)).toEqual({ nearest: ['禾山街道'] })
    expect(readStreet('某某街道', known)).toEqual({ nearest: [] })
  })

  it('is taken as it is where the district states none', () => {
    expect(readStreet('和山街道', [])).toEqual({ street: '和山街道' })
  })
})
