import { describe, expect, it } from 'vitest'
import { kindOf, placeTable, readPlaces } from '#places/place-table.ts'

const HEAD = '代码,名称,街镇,纬度,经度,坐标系,人口,65岁及以上,人口截至'

describe('a table of places', () => {
  it('is read with what each row says, and nothing more', () => {
    const { rows, problems } = readPlaces(`${HEAD}\n350206001001,湖里社区居委会,湖里街道,２４.５１２５,118.1466,高德,"12,000",1500,2024\n350206001002,某某村委会,,,,,,,\n`)
    expect(problems).toEqual([])
    expect(rows).toEqual([
      {
        line: 2, code: '350206001001', name: '湖里社区居委会', kind: null, street: '湖里街道', population: 12000, elderly: 1500, countedOn: '2024',
        position: { lat: 24.5125, lng: 118.1466, datum: 'GCJ-02', inferred: false },
      },
      { line: 3, code: '350206001002', name: '某某村委会', kind: null, street: null, population: null, elderly: null, countedOn: null, position: null },
    ])
  })

  it('tells every mistake of every row', () => {
    const rows = [
      '1,甲社区,,24.5,,高德,,,', '2,乙社区,,24.5,118.1,,,,', '3,丙社区,,118.1466,24.5125,WGS-84,,,', '4,丁社区,,24.5,118.1,WGS84,一万,,', '5,戊社区,,,,,100,200,', '5,己,,,,,,,去年', ',庚社区,,x,y,GPS,,,',
    ]
    expect(readPlaces([HEAD, ...rows].join('\n')).problems.map(({ line, key }) => `${line} ${key}`)).toEqual([
      '2 coordinates_incomplete', '3 datum_unknown', '4 coordinates_swapped', '5 count_unreadable', '6 more_than_all', '7 day_unreadable', '7 code_twice', '8 code_unreadable', '8 coordinates_unreadable',
    ])
  })

  it('without the columns that tell places apart is not read', () => {
    expect(readPlaces('名称,纬度\n甲社区,24')).toEqual({ rows: [], problems: [{ line: 1, column: 'code', key: 'column_missing' }] })
    expect(readPlaces('').problems.map(({ column }) => column)).toEqual(['code', 'name'])
  })

  it('is written so that it can be filled in and read back', () => {
    const { rows } = readPlaces(`${HEAD}\n1,甲社区,某街道,24.5,118.1,百度,10,1,2024-12\n2,某街道,某街道,,,,,,`)
    const places = rows.map(({ line: _line, ...place }) => ({ ...place, kind: kindOf(place.name)! }))
    const again = readPlaces(placeTable(places))
    expect(again.problems).toEqual([])
    expect(again.rows.map(({ line: _line, ...place }) => place)).toEqual(places)
  })
})
