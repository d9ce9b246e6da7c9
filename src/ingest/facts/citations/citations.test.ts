import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

const letter = (...body: string[]) => ['关于市政协八届三次会议第0217号提案的答复', '李文华委员：', '您提出的《关于加强山区急救体系建设的提案》收悉，现答复如下：', '一、工作情况', ...body, '感谢您的关心和支持。', '岭南省云岭市卫生健康委员会', '2024年5月20日'].join('\n')
const policy = (...body: string[]) => ['关于印发云岭市急救体系建设方案的通知', '各县区：', '现将《云岭市急救体系建设方案》印发给你们。', '云岭市人民政府', '2024年5月20日', '云岭市急救体系建设方案', '一、重点任务', ...body].join('\n')
const cited = (text: string) => parseDocument(text).citedDocuments.map(({ title, relation, level }) => [title, relation, level])

describe('a document in book marks', () => {
  it.each([
    ['根据《中华人民共和国基本医疗卫生与健康促进法》规定，落实政府责任。', '中华人民共和国基本医疗卫生与健康促进法', 'legal_basis', '国家'],
    ['按照省卫生健康委印发的《岭南省院前急救服务标准》执行。', '岭南省院前急救服务标准', 'legal_basis', '省'],
    ['我委联合市财政局印发《急救车辆管理办法》，规范用车。', '急救车辆管理办法', 'issued_measure', '市'],
    ['正在修订《云岭市院前急救管理办法》。', '云岭市院前急救管理办法', 'to_be_revised', '市'],
    ['拟制定《急救站点布局规划》。', '急救站点布局规划', 'draft_planned', '市'],
    ['组织编写《急救知识问答》并发放到村。', '急救知识问答', 'compiled_by_issuer', '市'],
    ['对照《城关区急救服务清单》逐项落实。', '城关区急救服务清单', 'legal_basis', '区'],
    ['媒体刊登了《大山里的急救车》一文。', '大山里的急救车', null, null],
  ])('in %s', (sentence, title, relation, level) => {
    expect(cited(letter(sentence))).toEqual([[title, relation, level]])
  })

  it('in a row shares the word before the first', () => {
    expect(cited(letter('根据《急救条例》《医疗机构管理条例》和《护士条例》，加强管理。')).map(([, relation]) => relation)).toEqual(['legal_basis', 'legal_basis', 'legal_basis'])
  })

  it('says its level by its number when the title does not', () => {
    expect(parseDocument(letter('落实《关于推进急救体系建设的意见》（国卫医发〔2023〕5号）。')).citedDocuments[0]).toMatchObject({ docNumber: '国卫医发〔2023〕5号', level: '国家', quotedWithBrackets: true })
  })
})

describe('what a cited document can be known by', () => {
  const known = (...body: string[]) => parseDocument(letter(...body)).citedDocuments.map(({ title, docNumber, shortForm }) => [title, docNumber, shortForm])

  it.each<[string, (string | null)[]]>([
    ['根据《云岭市急救条例》（以下简称《条例》）规定，落实责任。', ['云岭市急救条例', null, '条例']],
    ['印发《云岭市急救站建设方案》（云卫发[2023]12号，以下简称“建设方案”），明确要求。', ['云岭市急救站建设方案', '云卫发〔2023〕12号', '建设方案']],
    ['按照国务院办公厅关于推动急救事业发展的指导意见（国办发〔2023〕46号）要求，落实责任。', ['国务院办公厅关于推动急救事业发展的指导意见', '国办发〔2023〕46号', null]],
    ['我委联合市财政局印发了关于加强急救车辆管理的通知（云卫发〔2023〕5号）。', ['关于加强急救车辆管理的通知', '云卫发〔2023〕5号', null]],
    ['根据省政府关于加快急救体系建设的实施意见要求，落实责任。', ['省政府关于加快急救体系建设的实施意见', null, null]],
    ['根据省政府关于加快急救体系建设的实施意见（以下简称“《意见》”）要求，落实责任。', ['省政府关于加快急救体系建设的实施意见', null, '意见']],
    ['已按云卫发〔2023〕5号文件办理。', [null, '云卫发〔2023〕5号', null]],
  ])('%s', (sentence, expected) => {
    expect(known(sentence)).toEqual([expected])
  })

  it('is said once, the short form too', () => {
    expect(known('根据《云岭市急救条例》（以下简称“条例”）规定，落实责任。', '按照《条例》要求，配备车辆。')).toEqual([['云岭市急救条例', null, '条例']])
  })

  it('is called by its genre alone further on, introduced or not', () => {
    expect(known('根据《云岭市急救条例》规定，落实责任。', '按照《条例》要求，配备车辆。')).toEqual([['云岭市急救条例', null, null]])
    expect(known('按照省政府关于加快急救体系建设的实施意见（以下简称《意见》）要求，落实责任。', '《意见》印发后，我委认真执行。')).toHaveLength(1)
    expect(known('按照《通知》要求，配备车辆。')).toEqual([['通知', null, null]])
  })

  it('is not found where a wish or the work is told', () => {
    expect(known('您关于加强急救管理的意见很有针对性。', '制定急救车辆配备方案，落实各项措施。')).toEqual([])
  })
})

describe('a policy named without book marks', () => {
  it('is one when the text calls it a policy, or when the field knows it by that name', () => {
    expect(cited(letter('用好“柔性引才”“银龄医师”等政策。', '落实“两个允许”，提高待遇。'))).toEqual([['“柔性引才”政策', 'policy_name_only', null], ['“银龄医师”政策', 'policy_name_only', null], ['“两个允许”', 'policy_name_only', null]])
    expect(cited(letter('达到“优质服务基层行”推荐标准。'))).toEqual([['“优质服务基层行”推荐标准', 'standard', null]])
  })

  it('counts once, whatever it is called', () => {
    expect(cited(letter('落实“两个允许”政策。', '根据“两个允许”要求，提高待遇。'))).toEqual([['“两个允许”政策', 'policy_name_only', null]])
  })

  it('is a programme in a policy document, which carries it on', () => {
    expect(cited(policy('开展“护佑山区”专项行动，实施急救能力提升计划。')).filter(([title]) => title !== null)).toEqual([['“护佑山区”专项行动', 'programme', null], ['急救能力提升计划', 'programme', null]])
    expect(cited(letter('开展“护佑山区”专项行动。'))).toEqual([])
  })

  it('is none when it is a slogan', () => {
    expect(cited(letter('打造“十分钟急救圈”，按照“先急后缓”的思路推进。'))).toEqual([])
  })
})
