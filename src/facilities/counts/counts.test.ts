import { describe, expect, it } from 'vitest'
import { findCounts } from '#facilities/counts/find-counts.ts'
import { type House, reconcile } from '#facilities/counts/reconcile.ts'

const said = (text: string) => findCounts(text).map(({ kind, count }) => `${kind} ${count}`)

describe('how many houses a document says there are', () => {
  it.each([
    ['我区拥有三级医院12家，二级医院9家，一级医院5家，基层医疗卫生机构15家。', ['tertiary 12', 'secondary 9', 'primary 5', 'primary-care 15']],
    ['现拥有街道社区服务中心5家、分中心2家、社区卫生服务站8家。', ['centre 5', 'branch 2', 'station 8']],
    ['全区现有8家社区卫生服务中心、12个社区卫生服务站。', ['centre 8', 'station 12']],
    ['辖区共有乡镇卫生院7所、村卫生所98个（其中公办20个）。', ['township 7', 'village 98']],
    ['其中，社区卫生服务中心两家。', ['centre 2']],
  ])('%s', (text, counts) => expect(said(text)).toEqual(counts))

  it.each([
    '截至2024年共创建健康促进学校22个、健康促进医院7个、健康社区26个。', '到2025年底，4家社区卫生服务中心达到国家推荐标准，建成3家社区医院。', '辖区现有3家医疗机构开设夜间门诊。',
    '“十四五”期间规划新建社区卫生服务中心2家。', '8家社区卫生服务中心服务能力全面达到国家基本标准。', '力争到2026年拥有三级医院3家。', '支持国家心血管医学研究分中心等5个市级项目。',
  ])('is nothing of some of them, or of what is to be: %s', (text) => expect(said(text)).toEqual([]))

  it('is found in a long text in time that grows with it', () => {
    const begun = performance.now()
    findCounts('现有社区卫生服务中心、'.repeat(20_000))
    expect(performance.now() - begun).toBeLessThan(2_000)
  })
})

const house = (name: string, more: Partial<House> = {}): House => ({ slug: name, name, group: 'station', tier: null, typeCode: 'B200', type: '社区卫生服务站', districtCode: '350206', registered: 'operating', events: [], ...more })
const closing = { kind: 'closed' as const, effective: '2026-05-01', expected: false, withdrawnAt: null, ordinal: -1 }

describe('a published count beside the register', () => {
  it('is the same where it is', () => {
    expect(reconcile({ kind: 'station', count: 2 }, [house('甲'), house('乙')], '2025-07-01', '2026-11-26')).toMatchObject({ published: 2, before: 2, today: 2, changes: [] })
  })

  it('differs from today by the house that closed since, which is named with its day', () => {
    expect(reconcile({ kind: 'station', count: 2 }, [house('甲'), house('乙', { events: [closing] })], '2025-07-01', '2026-11-26')).toMatchObject({
      published: 2, before: 2, today: 1, changes: [{ name: '乙', kind: 'closed', on: '2026-05-01', came: false }],
    })
  })

  it('says how many have no stated level, are only planned, or may not be open', () => {
    const hospital = { group: 'hospital' as const, typeCode: 'A100', type: '综合医院' }
    expect(reconcile({ kind: 'tertiary', count: 12 }, [house('甲', { ...hospital, tier: '三级' }), house('乙', hospital), house('丙', { ...hospital, tier: '三级', registered: 'planned' }), house('丁', { ...hospital, tier: '三级', registered: 'unknown' })], null, '2026-11-26')).toMatchObject({
      published: 12, today: 2, unstated: 1, planned: 1, unsure: 1,
    })
  })
})
