import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('numbers that are missing', () => {
  it.each([
    ['该项目于20年月日开工。', '20年月日'],
    ['关于第号建议的办理情况。', '第号'],
    ['办结率达到%以上。', '达到%'],
    ['已形成以家国家区域中心为引领的格局。\n现有4家国家区域中心。', '家国家区域'],
  ])('in %s', (text, wrong) => {
    expect(marksOf('missing_digit', text).map(([quote]) => quote)).toEqual([wrong])
  })

  it.each(['以家庭为基础。现有4家庭院式机构。', '每家国家区域中心都有专科。现有4家国家区域中心。', '2024年5月底前完成，共3个月。'])('not in %s', (text) => {
    expect(marksOf('missing_digit', text)).toEqual([])
  })
})
