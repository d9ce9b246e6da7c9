import { describe, expect, it } from 'vitest'

import { gainOf } from '#ingest/proofreading/language/mendings.ts'
import { officialChinese } from '#ingest/proofreading/language/language.ts'
import { readSigns } from '#ingest/proofreading/language/signs.ts'
import { proposalsIn } from '#ingest/proofreading/testing.ts'

const marks = (text: string) => proposalsIn(text).map(({ quote, proposal }) => [quote, proposal])

describe('official Chinese as it was counted', () => {
  it('reads a run of digits as one sign, and spaces as none', () => {
    const { signs, places, length } = readSigns('共 12.5人。', new Map([[0x5171, 3], [0x4eba, 4]]))
    expect([...signs.subarray(0, length)]).toEqual([0, 3, 1, 4, 0])
    expect([...places.subarray(0, length)]).toEqual([0, 0, 2, 6, 7])
  })

  it('knows what was often seen from what was not', () => {
    const { numbers, three } = officialChinese()
    const seen = (text: string) => three(...([...text].map((character) => numbers.get(character.charCodeAt(0))!) as [number, number, number]))
    expect(seen('人民政')).toBeGreaterThan(5)
    expect(seen('政民人')).toBe(0)
  })

  it('takes the right word for likelier than the slip', () => {
    expect(gainOf('深入贯彻洛实党的精神', 4, 6, '落实')).toBeGreaterThan(5)
    expect(gainOf('深入贯彻落实党的精神', 4, 6, '洛实')).toBeLessThan(-5)
  })
})

describe('stretches that official Chinese does not have', () => {
  it.each([
    ['严格执行招标投标法律法归的规定。', '法律法归', '法律法规'], ['定期向社会公部检查结果。', '公部', '公布'],
    ['依法保护患者的合法权力和人身安全。', '权力', '权利'], ['认真组织事实健康扶贫工程。', '事实', '实施'],
    ['加强事中事后监官。', '监官', '监管'], ['对违法行为依法予以行处政罚。', '处政', '政处'],
  ])('are asked about: %s', (text, quote) => {
    expect(marks(text).some(([seen]) => quote.includes(seen!) || seen!.includes(quote))).toBe(true)
  })

  it.each([
    ['并将检结果及时反馈。', '检'], ['研究提出意和建议。', '意'], ['建立《青秀区校外托管机构品安全制度》。', '品'],
  ])('want a character where half a word is left: %s', (text, half) => {
    expect(marks(text).filter(([, right]) => right !== null).some(([seen]) => seen!.includes(half))).toBe(true)
  })

  it.each([
    '由区政府主要负责同志任主任。', '经会市财政局，现答复如下：', '现复如下：', '您所提的建议很好。', '职工代表大会设界桩（标）。', '在乡镇和街道办事处登记，或电话预约。',
    '望峰街道与柳沟村、小中坝村同步推进。', '张三石代表：', '“区建市管”模式运行良好。', '（洪府办字〔2024〕5号）已经印发。', '本条例规定规定以外的情形除外。',
    '此致\n敬礼', '发展康养游、乡村游、红色游等项目。', '把群众满意作为奋斗之责。', '县列为民实事实施方案已经印发。', '该片区亟需改造。', '依法行使权力，接受监督。',
    '陵江大道、学知路两侧增设停车位。',
  ])('are left alone where they are names or meant: %s', (text) => {
    expect(marks(text)).toEqual([])
  })

  it('are meant when they come back, and when one character would be taken for another twice', () => {
    expect(marks('老人自行取药，存在错服、漏服的风险。')).toEqual([])
    expect(marks('推行家医云诊室建设。\n家医云诊室运行平稳。')).toEqual([])
  })
})
