import { describe, expect, it } from 'vitest'
import { keptWords } from '#misses/kept-words.ts'

describe('words that found nothing', () => {
  it.each([
    [' 狂犬疫苗 ', '狂犬疫苗'], ['ＣＴ　检查', 'ct 检查'], ['何厝', '何厝'], ['12345', '12345'], ['厦湖卫健函〔2025〕113号', '厦湖卫健函[2025]113号'], ['高血压100', '高血压100'], ['全科医生', '全科医生'], ['麻醉医生', '麻醉医生'], ['HPV9价', 'hpv9价'],
  ])('%s is kept as it is compared', (typed, kept) => {
    // NFKC leaves 〔 as it is.
    expect(keptWords(typed)).toBe(kept.replace('[', '〔').replace(']', '〕'))
  })

  it.each([
    '13800592000', '138 0059 2000', '１３８００５９２０００', '2808387', '0592-2808387', '350206196803011234', '王小明 1380', '王小明1380', '吴某 120', '张三丰医生', '李大夫', '陈美丽代表',
    'someone@example.cn', '患者陈国栋', '门'.repeat(31), '', ' \u0000 ',
  ])('%s is not kept', (typed) => expect(keptWords(typed)).toBeNull())
})
