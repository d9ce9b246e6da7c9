import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

function headings(body: readonly string[]): string[] {
  const letter = ['关于市十五届人大三次会议第88号建议的答复', '周敏代表：', '您提出的《关于改善就医条件的建议》收悉，现答复如下：', ...body, '感谢您的关心和支持。', '岭南市卫生健康局', '2024年5月20日']
  return parseDocument(letter.join('\n'), { boldIsMarked: true }).outline.flatMap(({ marker, heading, style }) => (marker && heading && !style.startsWith('inline') ? [marker + heading] : []))
}

describe('a heading', () => {
  it.each<[string, string[], string[]]>([
    ['in two halves, on a line of its own', ['（一）提高政治站位，强化组织领导。', '我局成立专班，召开会议3次。', '（二）做强龙头，做实网底。', '投入资金200万元。'], ['（一）提高政治站位，强化组织领导', '（二）做强龙头，做实网底']],
    ['is not a sentence that counts', ['1.已完成20个站点建设，覆盖率达到100%。', '2.已培训急救员1200人，持证率80%。'], []],
    ['before the colon of a measure', ['（一）加强组织领导：成立专班，明确分工，压实责任。', '（二）加强宣传引导：利用公众号发布信息20条。'], ['（一）加强组织领导', '（二）加强宣传引导']],
    ['before a colon only where text counts', ['1.加强培训：举办培训班12期。培训1200人次。', '2.强化考核：纳入年度考核。结果通报。'], ['1.加强培训', '2.强化考核：纳入年度考核']],
    ['as a question', ['一、出台背景是什么？', '为贯彻国家要求。', '二、哪些人可以享受？', '全体常住居民。'], ['一、出台背景是什么？', '二、哪些人可以享受？']],
    ['as a question with its answer behind', ['一、什么是家庭病床？家庭病床是在家中设立的病床。', '二、如何申请？拨打电话申请。'], ['一、什么是家庭病床？', '二、如何申请？']],
    ['behind ㈠', ['㈠加强领导', '成立专班。', '㈡加强宣传', '发布信息。'], ['（一）加强领导', '（二）加强宣传']],
    ['behind ⒈', ['一、重点工作', '⒈加强领导。成立专班。', '⒉加强宣传。发布信息。'], ['一、重点工作', '1.加强领导', '2.加强宣传']],
    ['behind ⑴', ['一、重点工作', '⑴加强领导。成立专班。', '⑵加强宣传。发布信息。'], ['一、重点工作', '（1）加强领导', '（2）加强宣传']],
    ['of a part', ['第一部分 工作情况', '完成签约。', '第二部分 下一步打算', '继续努力。'], ['第一部分工作情况', '第二部分下一步打算']],
    ['as far as it is bold', ['**（一）加强领导**全县成立工作专班，压实责任。', '**（二）加强宣传。**发布信息20条。'], ['（一）加强领导', '（二）加强宣传']],
    ['with a label', ['建议如下。', '1.建议一：推广移动体检车进村入户。已配备3台。'], ['1.建议一：推广移动体检车进村入户']],
    ['of a public notice', ['一、接种对象：满6个月的人员，户籍不限。有过敏史的不宜接种。', '二、接种地点：太平中心卫生院。'], ['一、接种对象', '二、接种地点']],
    ['with a ratio', ['1.按1：2的比例配备护士。已完成。'], ['1.按1：2的比例配备护士']],
    ['that is long', ['（一）以家庭医生签约服务为抓手推动基层医疗卫生服务能力持续提升。', '全市签约率达到42%。'], ['（一）以家庭医生签约服务为抓手推动基层医疗卫生服务能力持续提升']],
    ['is not an item of a list', ['1.加强领导；', '2.加强宣传；', '3.加强保障。'], []],
    ['behind （一）、', ['（一）、加强领导', '成立专班。'], ['（一）加强领导']],
    ['behind 一：', ['一：加强领导', '成立专班。', '二：加强宣传', '发布信息。'], ['一、加强领导', '二、加强宣传']],
    ['with a dash', ['一、加强领导——成立专班，统筹推进', '成立专班。'], ['一、加强领导——成立专班，统筹推进']],
  ])('%s', (_, body, expected) => {
    expect(headings(body)).toEqual(expected)
  })
})

describe('第三条', () => {
  it('is text from its first word, as articles of a measure are', () => {
    const text = ['甲市医疗救助办法', '第一章 总则', '第一条 为缓解困难群众医疗困难，结合本市实际，制定本办法。', '第二条 医疗救助由民政部门主管。各部门按照职责分工做好有关工作。', '第三条 符合下列条件之一的人员，可以申请医疗救助：', '（一）最低生活保障对象；', '（二）特困供养人员。'].join('\n')
    expect(parseDocument(text).outline.map(({ marker, heading }) => [marker, heading])).toEqual([['第一章', '总则'], ['第一条', ''], ['第二条', ''], ['第三条', ''], ['（一）', ''], ['（二）', '']])
  })
})

describe('首先 and 最后', () => {
  const items = (...body: string[]) => parseDocument(['关于市十五届人大三次会议第88号建议的答复', '周敏代表：', '您提出的《关于改善就医条件的建议》收悉，现答复如下：', ...body, '岭南市卫生健康局', '2024年5月20日'].join('\n')).outline.map(({ marker }) => marker)

  it('number the points of a letter, not its thanks', () => {
    expect(items('首先，增设夜间门诊，方便上班族。', '其次，延长取药时间。')).toHaveLength(2)
    expect(items('首先，感谢您对卫生健康工作的关心。县医院已开设夜间门诊。', '最后，希望您继续提出宝贵意见。')).toEqual([])
  })
})
