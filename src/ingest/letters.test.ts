import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

/** Letters of other places, made up in the shapes bureaux really use. */

const onAWebsite = `当前位置：首页 > 政务公开 > 建议提案
索 引 号：123-2022-00088 发布机构：某市政府办 发布日期：2022-09-01
名    称：甲区卫生健康局对区政协十五届一次会议第0133号提案的答复
甲区卫生健康局对区政协十五届一次会议第0133号提案的答复
发布时间：2022-09-01 09:30 来源：甲区卫健局 浏览次数：98 字体：大 中 小
民盟甲区工委：
　　贵单位提出的《关于加强居家养老医疗服务的提案》收悉，现答复如下：
　　一、工作情况
　　根据市卫发〔2021〕5号文件，投入1.2亿元。
　　乙市甲区卫生健康局
　　2022年8月10日
　　（联系人：胡 敏，联系电话：82756432）
打印 关闭
上一篇：没有了
主办单位：甲区人民政府办公室 联系电话：12345678 政务服务热线：12345
`

describe('a letter on a web page', () => {
  const document = parseDocument(onAWebsite)

  it('is read without what the website put around it', () => {
    expect(document.title?.normalized).toBe('甲区卫生健康局对区政协十五届一次会议第0133号提案的答复')
    expect(document.contacts).toMatchObject([{ name: '胡敏', phones: ['82756432'] }])
    expect(document.dateIssued?.iso).toBe('2022-08-10')
    expect(document.paragraphs.filter(({ role }) => role === 'chrome').length).toBeGreaterThan(3)
  })

  it('does not take a number cited in the text for its own', () => {
    expect(document.docNumber).toBeNull()
    expect(document.citedDocuments).toMatchObject([{ title: null, docNumber: '市卫发〔2021〕5号', path: '1' }])
  })

  it('answers the party that proposed', () => {
    expect(document.addressees).toMatchObject([{ name: '民盟甲区工委', capacity: '主送机关' }])
    expect(document.docKind).toBe('cppcc_proposal_reply')
  })
})

describe('what a letter does not show', () => {
  it('stays empty and is reported', () => {
    const document = parseDocument('张三代表：\n您提出的上述建议收悉，现答复如下：\n正在办理。\n某县卫生健康局\n2023年 月 日')
    expect(document).toMatchObject({ title: null, docNumber: null, resultClass: null, contact: null, dateIssued: null, disclosure: null, cc: null })
    expect(document.request).toMatchObject({ number: null, title: null })
    expect(document.issues.map(({ key }) => key)).toEqual(expect.arrayContaining(['title_missing', 'number_missing', 'date_missing', 'case_number_missing', 'class_missing', 'contact_missing']))
  })

  it('is not filled from the district of the staff, unless marked as inferred', () => {
    const huli = { slug: 'huli', name: '湖里区', city: '厦门市', province: '福建省', areaCode: '0592' }
    expect(parseDocument('石林县卫生健康局\n2020年11月5日', { district: huli })).toMatchObject({ jurisdiction: { district: '石林县', city: null }, issues: expect.arrayContaining([{ field: 'jurisdiction', key: 'jurisdiction_differs' }]) })
    expect(parseDocument('区卫生健康局', { district: huli }).jurisdiction).toMatchObject({ district: '湖里区', districtInferred: true })
  })
})

describe('elements in other places', () => {
  it('are found under the title and behind the body', () => {
    const document = parseDocument('乙市卫生健康委员会\n关于对市七届人大五次会议第71号建议的\n答 复\n乙卫发〔2023〕148号\n尊敬的王爱珍代表：\n您好！“关于改善就医环境的建议”收悉。现答复如下：已办。\n此致\n敬礼\n办复类别：(B)类\n乙市卫生健康委员会\n2023.6.29')
    expect(document).toMatchObject({
      title: { normalized: '乙市卫生健康委员会关于对市七届人大五次会议第71号建议的答复' }, letterhead: null, issuer: { name: '乙市卫生健康委员会' }, docNumber: { normalized: '乙卫发〔2023〕148号' }, resultClass: { labelRaw: '办复类别', value: 'B' }, dateIssued: { iso: '2023-06-29' }, closing: { raw: '此致\n敬礼' },
    })
  })

  it('are kept apart when a 提案 is answered to a 代表', () => {
    const document = parseDocument('关于区政协九届二次会议第12号提案的答复\n张三代表：\n您的提案收悉，现答复如下：\n已办。')
    expect(document.docKind).toBe('cppcc_proposal_reply')
    expect(document.addressees).toMatchObject([{ capacity: '代表' }])
    expect(document.issues).toContainEqual({ field: 'request.instrument', key: 'case_instrument_unclear' })
  })

  it('of a joint notice name every organ and every attachment', () => {
    const document = parseDocument('关于印发《丙县方案》的通知\n丙卫发〔2024〕8号\n各乡镇卫生院：\n现将《丙县方案》印发给你们。\n附件：1.分解表\n      2.考核标准\n丙县卫生健康局  丙县财政局\n2024年3月8日\n丙县实施方案\n一、主要任务\n1.建档。按规范建档，责任到人。（牵头单位：县疾控中心；配合单位：各乡镇卫生院）\n本方案自印发之日起施行，有效期3年。')
    expect(document).toMatchObject({
      docKind: 'policy_document', signatories: ['丙县卫生健康局', '丙县财政局'], attachments: [{ title: '分解表' }, { title: '考核标准' }], attachedDocument: { title: '丙县实施方案' }, effective: { effectiveFrom: null, expires: null, validYears: 3 },
      tasks: [{ path: '1.1', responsibility: { lead: ['县疾控中心'], supporting: ['各乡镇卫生院'] } }],
    })
  })
})

function anchors(text: string): string[] {
  return parseDocument(text).blocks.map(({ anchor }) => anchor)
}

describe('addresses in a page', () => {
  it('come from the section path', () => {
    expect(anchors('张三代表：\n您的建议收悉，现答复如下：\n一、情况\n甲。\n乙。\n（一）建设。一是建。丙。二是管。丁。\n感谢您的关心。')).toEqual(['preamble-p1', 's1', 's1-p1', 's1-p2', 's1-1', 's1-1-i1', 's1-1-i2', 'closing'])
  })

  it('do not move when text is added elsewhere', () => {
    const before = anchors('一、情况\n甲。\n二、措施\n乙。\n丙。')
    const after = anchors('一、情况\n甲。\n新的一段。\n二、措施\n乙。\n丙。')
    expect(after.filter((anchor) => anchor !== 's1-p2')).toEqual(before)
  })
})
