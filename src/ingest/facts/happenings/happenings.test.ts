import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'
import { readElapsed } from '#ingest/facts/happenings/elapsed.ts'

const letter = (...body: string[]) => ['关于市政协八届三次会议第0217号提案的答复', '李文华委员：', '您提出的《关于加强山区急救体系建设的提案》收悉，现答复如下：', '一、工作情况', ...body, '感谢您的关心和支持。', '云岭市卫生健康委员会', '2024年5月20日'].join('\n')
const events = (...body: string[]) => parseDocument(letter(...body)).events.map(({ date, precision, quote }) => [date, precision, quote])
const lists = (...body: string[]) => parseDocument(letter(...body)).enumerations.map(({ label, statedCount, items }) => [label, statedCount, items.length])

describe('an event', () => {
  it.each([
    ['2023年11月8日，市急救中心举行揭牌仪式。', '2023-11-08', 'day', '2023年11月8日，市急救中心举行揭牌仪式'],
    ['2024年3月，印发工作方案。', '2024-03', 'month', '2024年3月，印发工作方案'],
    ['市急救中心于2022年12月正式启用。', '2022-12', 'month', '市急救中心于2022年12月正式启用'],
    ['自2021年启动急救体系改革以来，成效明显。', '2021', 'year', '自2021年启动急救体系改革以来'],
    ['从2023年起，推行急救调度统一指挥。', '2023', 'year', '从2023年起，推行急救调度统一指挥'],
    ['该方案已经市政府第46次常务会议审议通过。', null, 'undated', '该方案已经市政府第46次常务会议审议通过'],
  ])('in %s', (sentence, date, precision, quote) => {
    expect(events(sentence)).toEqual([[date, precision, quote]])
  })

  it.each([['2023年共培训急救员300人。'], ['截至2024年3月，建成站点12个。'], ['2023年以来，建成站点12个。'], ['较2022年6月增加5个。'], ['2024年12月投入使用。'], ['根据《2023年3月印发的工作方案》执行。'], ['2024年度推出健康讲座40场。']])('is none in %s', (sentence) => {
    expect(events(sentence)).toEqual([])
  })
})

describe('a list that counts itself', () => {
  it('is read with what it counts, whichever way it says how many', () => {
    expect(lists('建立首诊负责、三级查房、疑难会诊、急救抢救等4项制度。')).toEqual([['4项制度', 4, 4]])
    expect(lists('免费提供乙肝、梅毒、结核、艾滋等检测服务4项。')).toEqual([['检测服务', 4, 4]])
    expect(lists('开设眼科、口腔科、皮肤科、康复科等多个特色科室。')).toEqual([['特色科室', null, 4]])
  })

  it('is kept when it is out by one, and left out when it names a few of many', () => {
    expect(lists('建立首诊负责、三级查房、疑难会诊、急救抢救等5项制度。')).toEqual([['5项制度', 5, 4]])
    expect(lists('开展合理膳食、控烟、健身、心理等17个专项行动。')).toEqual([])
    expect(lists('加强宣传、培训、演练、督查等工作。')).toEqual([])
  })
})

describe('the time an answer took', () => {
  it('is counted in days between two printed days', () => {
    expect(readElapsed('2024-02-01', '2024-05-20')).toEqual({ fromDate: '2024-02-01', toDate: '2024-05-20', days: 109 })
  })

  it('is not known without both', () => {
    expect(readElapsed(null, '2024-05-20')).toBeNull()
    expect(readElapsed('2024-06-01', '2024-05-20')).toBeNull()
  })
})
