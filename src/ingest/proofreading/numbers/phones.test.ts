import { describe, expect, it } from 'vitest'

import { marksOf, reply } from '#ingest/proofreading/testing.ts'

describe('telephone numbers', () => {
  it.each(['0871-674753301', '138123456789', '28083'])('%s has a digit too few or too many', (phone) => {
    expect(marksOf('phone_malformed', reply({ after: `联系人：马丽　联系电话：${phone}` })).map(([quote]) => quote)).toEqual([phone])
  })

  it.each(['0871-67475330', '2808387', '13812345678', '12345', '028-84865512-8001', '138****5678'])('%s is one', (phone) => {
    expect(marksOf('phone_malformed', reply({ after: `联系人：马丽　联系电话：${phone}` }))).toEqual([])
  })
})
