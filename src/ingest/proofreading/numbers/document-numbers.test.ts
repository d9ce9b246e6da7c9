import { describe, expect, it } from 'vitest'

import { marksOf, reply } from '#ingest/proofreading/testing.ts'

describe('document numbers', () => {
  it('have no leading zeros and no 第', () => {
    expect(marksOf('number_malformed', reply({ number: '临南卫函〔2024〕015号' }))).toEqual([['临南卫函〔2024〕015号', '临南卫函〔2024〕15号']])
    expect(marksOf('number_malformed', '根据《某办法》（省政发〔2023〕第8号）执行。')).toEqual([['省政发〔2023〕第8号', '省政发〔2023〕8号']])
  })

  it('stand in 〔〕', () => {
    expect(marksOf('number_brackets', reply({ number: '临南卫函[2024]15号' }))).toEqual([['临南卫函[2024]15号', '临南卫函〔2024〕15号']])
  })

  it('are of the year of the document, but for a number of December signed in January', () => {
    expect(marksOf('number_year_differs', reply({ date: '2025年6月3日' }))).toHaveLength(1)
    expect(marksOf('number_year_differs', reply({ date: '2025年1月3日' }))).toEqual([])
  })
})
