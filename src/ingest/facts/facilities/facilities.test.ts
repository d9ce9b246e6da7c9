import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

/** A reply of a county with one section of work. */
const read = (text: string) => parseDocument(`溧阳县卫生健康局\n\n关于县政协十届三次会议第36号提案的答复\n\n吴敏委员：\n\n您提出的《关于加强基层医疗的提案》收悉，现答复如下：\n\n一、工作开展情况\n\n${text}\n\n溧阳县卫生健康局\n2024年5月20日\n`)

describe('the institutions of a document', () => {
  it('are each one, under all the names that mean it', () => {
    const { facilities } = read('县疾控中心完成改革。溧阳县疾病预防控制中心挂牌县卫生监督所。戴埠镇卫生院与戴埠卫生院分院共用药房。')
    expect(facilities.map(({ name, type, mentionedAs }) => ({ name, type, mentionedAs }))).toEqual([
      { name: '溧阳县疾病预防控制中心', type: '疾控中心', mentionedAs: ['县疾控中心', '溧阳县疾病预防控制中心'] },
      { name: '县卫生监督所', type: '卫生监督机构', mentionedAs: ['县卫生监督所'] },
      { name: '戴埠镇卫生院', type: '乡镇卫生院', mentionedAs: ['戴埠镇卫生院', '戴埠卫生院分院'] },
    ])
  })

  it('of the province and of the county are two; a bare name goes to the only one it fits', () => {
    const { facilities } = read('县妇幼保健院与省妇幼保健院合作。投资3000万元迁建妇幼保健院。县中医院已改造，中医院新增床位50张。')
    expect(facilities.map(({ name, mentions }) => [name, mentions.map(({ as, confidence }) => `${as} ${confidence}`)])).toEqual([
      ['县妇幼保健院', ['县妇幼保健院 certain']], ['省妇幼保健院', ['省妇幼保健院 certain']], ['县中医院', ['县中医院 certain', '中医院 inferred']],
    ])
  })

  it('go by the short names the text defines', () => {
    const { facilities } = read('南京医科大学第二附属医院（以下简称南医二附院）派驻专家。江苏省人民医院（以下简称“省人医”）设立分院。')
    expect(facilities.map(({ name, aliases }) => [name, aliases])).toEqual([['南京医科大学第二附属医院', ['南医二附院']], ['江苏省人民医院', ['省人医']]])
  })

  it('each know the sections and the words that name them', () => {
    const text = '一是加强龙头。县人民医院创建三级医院。二是夯实网底。天目湖镇卫生院与县人民医院结对。'
    const document = read(text)
    const hospital = document.facilities.find(({ name }) => name === '县人民医院')!
    expect(hospital.paths).toEqual(['1.i1', '1.i2'])
    expect(hospital.mentions.every(({ quote, as }) => quote === as)).toBe(true)
  })
})

describe('ties between institutions', () => {
  const ties = (text: string) => read(text).facilityRelations.map(({ a, b, type, status }) => [a, b, type, status])

  it.each([
    ['推进县人民医院与江苏省人民医院建立紧密型医联体。', [['县人民医院', '江苏省人民医院', '紧密型医联体', '推进']]],
    ['天目湖、戴埠镇卫生院与县中医院组建中医专科联盟。', [['天目湖镇卫生院', '县中医院', '中医专科联盟', '组建'], ['戴埠镇卫生院', '县中医院', '中医专科联盟', '组建']]],
    ['江苏省人民医院对口支援县人民医院。', [['县人民医院', '江苏省人民医院', '对口支援', null]]],
    ['由县人民医院托管社渚镇中心卫生院。', [['社渚镇中心卫生院', '县人民医院', '托管', null]]],
    ['深化县中医院与省中医院、南通市中医院与上海龙华医院的战略合作。', [['县中医院', '省中医院', '战略合作', '深化'], ['南通市中医院', '上海龙华医院', '战略合作', '深化']]],
    ['县中医院加入省中医院专科联盟。', [['县中医院', '省中医院', '专科联盟', '加入']]],
    ['县人民医院与江苏省人民医院建立远程会诊协作关系，县中医院成功加入省中医院针灸专科联盟。', [['县人民医院', '江苏省人民医院', '远程会诊协作关系', '建立'], ['县中医院', '省中医院', '针灸专科联盟', '加入']]],
    ['省肿瘤医院与我县医疗卫生机构合作共建医联体。', [['我县医疗卫生机构', '省肿瘤医院', '医联体', '共建']]],
  ])('%s', (text, expected) => {
    expect(ties(text)).toEqual(expected)
  })

  it('are not made of two names in one sentence', () => {
    expect(ties('县人民医院与县中医院床位分别增加50张、30张。')).toEqual([])
    expect(ties('县人民医院建成胸痛中心，县中医院建成治未病中心。')).toEqual([])
  })
})

describe('departments of an institution', () => {
  const departments = (text: string) => read(text).specialties.map(({ facility, items }) => [facility, items])

  it('are those named right behind it', () => {
    expect(departments('推进县人民医院心血管内科和神经外科、县妇幼保健院新生儿科建设。')).toEqual([['县人民医院', ['心血管内科', '神经外科']], ['县妇幼保健院', ['新生儿科']]])
    expect(departments('县中医院针灸推拿科被评为省级重点专科。')).toEqual([['县中医院', ['针灸推拿科']]])
  })

  it('are not words for any department, nor sentences about one', () => {
    expect(departments('支持县人民医院重点专科建设，县中医院设立老年医学科，县妇幼保健院等医疗中心。')).toEqual([])
  })
})
