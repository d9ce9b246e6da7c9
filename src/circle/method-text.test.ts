import { describe, expect, it } from 'vitest'
import { barriersText, measuredText, readBarriers, readMeasured } from '#circle/method-text.ts'

describe('barriers as lines', () => {
  const text = '快速路：24.51,118.1 24.51,118.12\n通道 24.51,118.105\n通道 24.51,118.11 有台阶\n\n海湾：24.5,118 24.5,118.2'

  it('are a name with its line, and its crossings under it', () => {
    const { barriers, problems } = readBarriers(text, 'WGS-84')
    expect(problems).toEqual([])
    expect(barriers).toEqual([
      { name: '快速路', line: [[24.51, 118.1], [24.51, 118.12]], crossings: [{ point: [24.51, 118.105], stepFree: true }, { point: [24.51, 118.11], stepFree: false }] },
      { name: '海湾', line: [[24.5, 118], [24.5, 118.2]], crossings: [] },
    ])
    expect(readBarriers(barriersText(barriers), 'WGS-84')).toEqual({ barriers, problems: [] })
  })

  it('are brought to WGS-84 from the datum they were read off', () => {
    const [lat, lng] = readBarriers('快速路：24.509806,118.151506 24.52,118.16', 'GCJ-02').barriers[0]!.line[0]!
    expect([lat, lng]).toEqual([expect.closeTo(24.5125, 4), expect.closeTo(118.1466, 4)])
  })

  it('that cannot be read are told by line', () => {
    expect(readBarriers('通道 24.51,118.1\n没有点\n河：24.5,118\n桥：24.5,118 118.1,24.5\n通道 24.5,118.1 陡', 'WGS-84').problems).toEqual([
      { line: 1, key: 'crossing_unreadable' }, { line: 2, key: 'barrier_unreadable' }, { line: 3, key: 'barrier_unreadable' }, { line: 4, key: 'barrier_unreadable' }, { line: 5, key: 'crossing_unreadable' },
    ])
  })
})

describe('ways measured on the ground', () => {
  const places = [{ key: '350206001001', name: '湖里社区居委会' }, { key: '2', name: '同名社区' }, { key: '3', name: '同名社区' }]
  const facilities = [{ key: 'a-zhong-xin', name: '甲中心' }]

  it('name a community, a facility and metres', () => {
    const { measured, problems } = readMeasured('湖里社区居委会，甲中心，850\n350206001001\ta-zhong-xin\t900', places, facilities)
    expect(problems).toEqual([])
    expect(measured.map(({ metres }) => metres)).toEqual([850, 900])
    expect(readMeasured(measuredText(measured), places, facilities).measured).toEqual(measured)
  })

  it('that name nobody, or two, or no metres, are told by line', () => {
    expect(readMeasured('某社区,甲中心,1\n同名社区,甲中心,1\n350206001001,乙,1\n350206001001,甲中心,远', places, facilities).problems.map(({ key }) => key)).toEqual([
      'measured_place_unknown', 'measured_place_unknown', 'measured_facility_unknown', 'measured_unreadable',
    ])
  })
})
