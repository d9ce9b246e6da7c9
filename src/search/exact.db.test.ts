import { describe, expect, it } from 'vitest'
import { find } from '#search/find.ts'
import { useDatabase } from '../../tests/integration/database.ts'

useDatabase('live seeds')

describe('words that name one document lead straight to it', () => {
  it.each([
    '厦湖卫健函〔2025〕11号', '厦湖卫健函[2025]11号', '厦湖卫健函（2025）11号', '厦湖卫健函【2025】11', '厦湖衛健函 ﹝2025﹞ 11號', '厦湖卫健函２０２５11号',
    '卫健函〔2025〕11号', '关于厦湖卫健函〔2025〕11号', '2025099', '第2025099号', '第 2025099 号', '0099号', '第99号建议', '区九届人大四次会议第2025099号建议',
    '关于区九届人大四次会议第2025099号建议的答复函', '《关于改善湖里区医疗水平不均衡的建议》',
  ])('%s', async (query) => {
    expect((await find({ query })).exact).toEqual({ kind: 'reply', districtSlug: 'huli', slug: 'seed-000' })
  })

  it.each(['20253019', '第3019号提案', '厦湖卫健函[2025]17号', '关于提升基层医疗卫生服务水平的提案'])('%s is the other letter', async (query) => {
    expect((await find({ query })).exact?.slug).toBe('seed-001')
  })

  it('also a report by its number', async () => {
    expect((await find({ query: '泉港政综【2025】33号' })).exact).toEqual({ kind: 'report', districtSlug: 'quangang', slug: 'seed-004' })
  })

  it('but not in a district that does not have it: there it is offered from elsewhere', async () => {
    const found = await find({ query: '泉港政综〔2025〕33号', districtCode: '350206' })
    expect(found.exact).toBeNull()
    expect(found.everywhere).toBeGreaterThan(0)
  })
})

describe('who asked, named in one document only, leads straight to it', () => {
  it.each([['刘荣如', 'seed-000'], ['刘荣如代表', 'seed-000'], [' 卞小燕 委员 ', 'seed-001'], ['卞小燕的提案', 'seed-001']])('%s', async (query, slug) => {
    expect((await find({ query })).exact?.slug).toBe(slug)
  })

  it('in the district searched, and in no other', async () => {
    expect((await find({ query: '刘荣如', districtCode: '350206' })).exact?.slug).toBe('seed-000')
    expect((await find({ query: '刘荣如', districtCode: '350505' })).exact).toBeNull()
  })

  it.each([['liurongru', 'seed-000'], ['bianxiaoyan', 'seed-001']])('and %s finds it by the sound', async (query, slug) => {
    expect((await find({ query })).hits[0]!.slug).toBe(slug)
  })
})

describe('words that name several, or say more, are listed with the named first', () => {
  it.each(['九届四次会议', '区九届四次会议', '吕方', '2025', '11号', '刘荣如 医保', '医保 2025099', '泉湖卫健函〔2025〕11号', '闽政办〔2023〕33号', '马銮湾医院'])('%s', async (query) => {
    expect((await find({ query })).exact).toBeNull()
  })

  it.each([
    ['刘荣如代表', ['seed-000']],
    ['卞小燕', ['seed-001']],
    ['区九届人大四次会议', ['seed-000']],
    ['区政协九届四次会议', ['seed-001']],
    ['五届人大常委会第22次会议', ['seed-004']],
    ['九届四次会议', ['seed-000', 'seed-001']],
    ['马銮湾医院', ['ma-luan-wan-yi-yuan']],
    ['复旦中山厦门医院', ['fu-dan-da-xue-fu-shu-zhong-shan-yi-yuan-xia-men-yi-yuan']],
    ['闽政办[2023]33', ['seed-003']],
  ])('%s → %s', async (query, slugs) => {
    const { hits } = await find({ query })
    expect(hits.slice(0, slugs.length).map(({ slug }) => slug).toSorted()).toEqual(slugs)
    expect(hits[0]!.named).not.toBeNull()
  })

  it('by somebody who is only the contact of a letter finds nothing', async () => {
    expect((await find({ query: '许纯纯' })).total).toBe(0)
  })
})

describe('facilities', () => {
  it.each([
    ['禾山', 'he-shan-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'],
    ['禾山街道社卫中心', 'he-shan-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'],
    ['坂尚', 'he-shan-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin-ban-shang-fen-zhong-xin'],
    ['hsjd', 'he-shan-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'],
    ['heshan', 'he-shan-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'],
    ['金湖路668号', 'fu-dan-da-xue-fu-shu-zhong-shan-yi-yuan-xia-men-yi-yuan'],
    ['第六医院', 'xia-men-shi-hai-cang-yi-yuan'],
    ['仙岳', 'xia-men-shi-xian-yue-yi-yuan'],
  ])('%s finds %s', async (query, slug) => {
    const { hits } = await find({ query, kind: 'facility' })
    expect(hits.slice(0, 3).map((hit) => hit.slug)).toContain(slug)
  })

  it('that only sound like what was typed are offered', async () => {
    const { alike, missing } = await find({ query: '何杉社区' })
    expect(missing).toEqual(['何杉'])
    expect(alike.map(({ name }) => name)).toContain('禾山街道社区卫生服务中心')
  })
})
