import { describe, expect, it } from 'vitest'
import { accessKindOf, feeKindOf, modeOf, offerStatusOf, serviceNamed } from '#desk/register/offers/offer-words.ts'
import { readOfferRow } from '#desk/register/offers/read-offer-row.ts'
import { TABLE_KINDS, TABLE_ROWS } from '#desk/register/table/table-kinds.ts'

describe('the words of a table of services', () => {
  it.each([['家庭病床', 'HOMEBED'], ['HOMEBED', 'HOMEBED'], ['长处方', 'LONG-RX'], ['发热 门诊', 'FEVER-C'], ['占星', null]])('%s is %s', (words, code) => {
    expect(serviceNamed(words)).toBe(code)
  })

  it('name modes, states, costs and ways in', () => {
    expect([modeOf('上门'), modeOf('线上'), modeOf('飞行')]).toEqual(['home', 'online', null])
    expect([offerStatusOf('已开展'), offerStatusOf('暂停'), offerStatusOf('√'), offerStatusOf('×')]).toEqual(['offered', 'paused', 'offered', null])
    expect([feeKindOf('免费'), feeKindOf('医保'), feeKindOf('收费')]).toEqual(['free', 'insured', 'paid'])
    expect([accessKindOf('需预约'), accessKindOf('无需预约'), accessKindOf('签约居民')]).toEqual(['appointment', 'walk-in', 'contract'])
  })

  it('are read by the cell, each wrong one told', () => {
    expect(readOfferRow(['禾山中心', '家庭病床', '上门', '需预约、签约居民', ''], ['name', 'service', 'serviceMode', 'accessKinds', 'fee'])).toEqual({ cells: { name: '禾山中心', service: 'HOMEBED', serviceMode: 'home', accessKinds: 'appointment,contract' }, problems: [] })
    expect(readOfferRow(['甲', '占星', '飞行', '也许', '也许', '去年'], ['name', 'service', 'serviceMode', 'feeKind', 'accessKinds', 'asOf']).problems.map(({ key }) => key)).toEqual(['service_unreadable', 'offer_mode_unreadable', 'fee_kind_unreadable', 'access_unreadable', 'table_day_unreadable'])
  })
})

describe('the heads of every kind of table', () => {
  it.each(TABLE_ROWS)('of %s mean one field each', (of) => {
    const all = Object.values(TABLE_KINDS[of].headings).flat()
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
    expect(Object.keys(TABLE_KINDS[of].headings).toSorted()).toEqual([...TABLE_KINDS[of].fields].toSorted())
  })
})
