import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

const reply = (...end: string[]) => parseDocument(['关于县政协十届四次会议第77号提案的答复', '李春梅委员：', '您提出的《关于加强老年人慢病管理的提案》收悉，现答复如下：', '一、工作情况', '（一）随访。已随访5010人。', ...end].join('\n'))
const signed = ['青岩县卫生健康局', '2025年6月18日']
/** Every block behind the signature, as part and kind with its words. */
const attached = (...end: string[]) => reply(...end).blocks.filter(({ part }) => part > 0).map(({ part, kind, marker, heading, text, table }) => `${part} ${kind} ${kind === 'attachment-title' ? (marker ?? '') : ''}${table?.title ?? heading ?? text}`)

describe('what is attached to a letter', () => {
  it('stands behind the signature under its label, with a title and a table', () => {
    expect(attached('附件：慢病随访情况表', ...signed, '附件', '慢病随访情况表', '乡镇\t人数', '城关镇\t5200', '白沙乡\t3100', '抄送：县政协提案委。')).toEqual(['1 attachment-title 附件', '1 attachment-title 慢病随访情况表', '1 table 慢病随访情况表'])
  })

  it('may be several, each counted by itself', () => {
    expect(attached('附件：1.服务包目录', '2.培训计划', ...signed, '（联系人：周立，联系电话：5566778）', '附件1', '服务包目录', '一、基础包', '量血压。', '附件2', '培训计划', '一、对象', '村医。')).toEqual([
      '1 attachment-title 附件1', '1 attachment-title 服务包目录', '1 heading 基础包', '1 paragraph 量血压。', '2 attachment-title 附件2', '2 attachment-title 培训计划', '2 heading 对象', '2 paragraph 村医。',
    ])
  })

  it.each(['附件1：服务包目录', '附1：服务包目录', '附件 1 服务包目录', '附表：服务包目录', '附件一：服务包目录', '附件《服务包目录》'])('may be titled on the line of its label: %s', (label) => {
    expect(attached(...signed, label, '基础包含量血压、测血糖两项。')).toEqual([`1 attachment-title ${label.replaceAll(' ', '')}`, '1 paragraph 基础包含量血压、测血糖两项。'])
  })

  it.each([
    ['2014年全县医药卫生体制改革主要工作安排', '2014年全县医药卫生体制改革主要工作安排'],
    ['青岩县贯彻《关于加快发展的若干\n政策\n措施》实施方案', '青岩县贯彻〈关于加快发展的若干政策措施〉实施方案'],
    ['青岩县医疗卫生强基行动计划\n（2024—2026年）', '青岩县医疗卫生强基行动计划（2024—2026年）'],
  ])('is what the notice hands on under its name, however it ends: %s', (lines, title) => {
    const text = `关于印发工作文件的通知\n各乡镇卫生院：\n《${title}》已经县政府同意，现予印发。\n青岩县卫生健康局\n2024年3月1日\n${lines}\n为做好全县医药卫生体制改革各项工作，结合我县实际，现作如下安排，请各单位对照落实。\n一、总体要求\n坚持医疗、医药、医保联动，不断提高服务能力，方便群众看病就医，减轻费用负担。`
    expect(parseDocument(text)).toMatchObject({ docKind: 'policy_document', attachedDocument: { title: title.replaceAll('〈', '《').replaceAll('〉', '》') } })
  })

  it('has sections apart from those of the letter', () => {
    const { outline, attachedDocument, attachments } = reply('附件：服务包目录', ...signed, '附件', '服务包目录', '一、基础包', '（一）量血压。每月一次。')
    expect(outline.map(({ path }) => path)).toEqual(['1', '1.1', 'a1.1', 'a1.1.1'])
    expect(attachedDocument?.title).toBe('服务包目录')
    expect(attachments.map(({ title }) => title)).toEqual(['服务包目录'])
  })

  it('is only listed before the signature, and where nothing follows its name', () => {
    for (const list of [['附件：', '1.服务包目录', '2.培训计划', ...signed], ['附：1.服务包目录', '2.培训计划', ...signed], [...signed, '附件1：服务包目录', '附件2：培训计划'], ['附件：1.服务包目录  2.培训计划', ...signed]]) {
      expect(attached(...list)).toEqual([])
      expect(reply(...list).attachments.map(({ title }) => title)).toEqual(['服务包目录', '培训计划'])
    }
    expect(attached(...signed, '附件：服务包目录.docx', '打印本页')).toEqual([])
  })

  it('tells its facts in its tables as the letter does', () => {
    const { tasks, projects, targets } = reply('附件：1.重点任务分解表', ...signed, '附件1', '重点任务分解表', '序号\t重点任务\t牵头单位\t配合单位', '1\t改造村卫生室46所\t县卫生健康局\t县财政局',
      '附表：', '建设项目清单', '序号\t项目名称\t总投资（万元）\t资金来源\t进展', '1\t县医院迁建项目\t3,500\t专项债券\t已开工建设', '2\t中医院康复楼项目\t\t县财政\t', '合计\t合计项目\t3500\t\t',
      '附件3', '主要指标', '指标\t单位\t2023年\t2025年目标值', '每千人口床位数\t张\t6.1\t7.0')
    expect(tasks.map(({ title, responsibility }) => [title, responsibility?.lead])).toEqual([['改造村卫生室46所', ['县卫生健康局']]])
    expect(projects.map(({ name, amount, fundingSource, status }) => [name, amount, fundingSource, status])).toEqual([['县医院迁建项目', 35_000_000, '专项债券', '已开工']])
    expect(targets.map(({ indicator, value }) => [indicator, value])).toEqual([['每千人口床位数', 7]])
  })

  it('leaves a notice that carries several plans its plain paths for the first', () => {
    const { blocks, docKindZh } = parseDocument(['青岩县卫生健康局关于印发健康小屋建设方案的通知', '各乡镇卫生院：', '现将《健康小屋建设方案》印发给你们，请认真执行。', ...signed, '附件1', '健康小屋建设方案', '为方便居民，制定本方案。', '一、目标', '建成30个。', '附件2', '任务分解表', '乡镇\t数量', '城关镇\t8', '白沙乡\t4'].join('\n'))
    expect(docKindZh).toBe('政策文件（通知+印发件）')
    expect(blocks.map(({ anchor }) => anchor)).toEqual(['notice-preamble-p1', 'label', 'title', 'preamble-p1', 's1', 's1-p1', 'a2-label', 'a2-title', 'a2-preamble-t1'])
  })
})
