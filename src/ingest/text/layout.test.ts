import { describe, expect, it } from 'vitest'

import { readLines } from '#ingest/text/lines.ts'
import { readParagraphs } from '#ingest/text/paragraphs.ts'

const texts = (source: string) => readParagraphs(readLines(source)).paragraphs.map(({ text }) => text)
const long = '区卫健局高度重视，立即组织工作人员针对建议内容梳理总结目前已开展的相关工作'

describe('layout', () => {
  it('joins a word a page break has cut', () => {
    expect(texts(`${long}强化优\n\n质民企培育。`)).toEqual([`${long}强化优质民企培育。`])
  })

  it('drops a character printed on both pages, but not one that may stand twice', () => {
    expect(texts(`${long}体制基\n\n基础上。`)).toEqual([`${long}体制基础上。`])
    expect(texts(`${long}为了人\n\n人健康。`)).toEqual([`${long}为了人人健康。`])
  })

  it('closes spaces beside Chinese characters and keeps the one between two fields', () => {
    expect(texts('2025 年 6 月 12 日')).toEqual(['2025年6月12日'])
    expect(texts('联系人：许纯纯 联系电话：2808387')).toEqual(['联系人：许纯纯 联系电话：2808387'])
    expect(texts('推进 DRG 支付 reform plan 改革。')).toEqual(['推进DRG支付reform plan改革。'])
  })

  it('takes markdown marks off, and leaves a masked name alone', () => {
    expect(texts('## **（一）加强领导。**一是培训。')).toEqual(['（一）加强领导。一是培训。'])
    expect(texts('联系人：张** 电话：138****1234')).toEqual(['联系人：张** 电话：138****1234'])
  })

  it('brings a 责任单位 line back to its task', () => {
    expect(texts('1.推进发展。优先纳入计划。\n\n（责任单位：区工信局）')).toEqual(['1.推进发展。优先纳入计划。（责任单位：区工信局）'])
  })

  it('joins the lines of a title and keeps number, class and addressee apart', () => {
    expect(texts('厦湖卫健函〔2025〕17号\n答复类别：A类\n关于区政协九届四次会议\n第20253019号提案的函\n卞小燕委员：')).toEqual(['厦湖卫健函〔2025〕17号', '答复类别：A类', '关于区政协九届四次会议第20253019号提案的函', '卞小燕委员：'])
  })

  it('takes a list of contents without page numbers off, up to where its first heading comes again', () => {
    const list = ['1.总则', '1.1编制目的', '1.2编制依据', '2.组织机构', '3.附则']
    const plan = [...list.slice(0, 2), '为规范应急管理工作，制定本预案。', '1.2编制依据', '依据有关法律法规，制定本预案。', '2.组织机构', '区政府成立指挥部，由分管副区长任指挥长。', '3.附则', '本预案自印发之日起施行。']
    expect(texts(['目录', ...list, ...plan].join('\n'))).toEqual(texts(plan.join('\n')))
    expect(texts(['甲县应急预案目录', ...list, ...plan].join('\n'))).toEqual(['甲县应急预案目录', ...texts(plan.join('\n'))])
    expect(texts(['目录', ...list].join('\n'))).toEqual(['目录', ...list])
  })

  it('takes a list of contents off, since its headings come again', () => {
    const rest = '一、发展基础\n（一）主要成就。居民健康水平持续提高。\n二、总体要求\n坚持以人民健康为中心。'
    expect(texts(`某区卫生健康发展规划\n目　录\n一、发展基础\t1\n（一）主要成就………………1\n二、总体要求 ........ 12\n\n${rest}`)).toEqual(['某区卫生健康发展规划', ...rest.split('\n')])
    expect(texts(`一、发展基础…………1\n二、总体要求…………2\n${rest}`)).toEqual(rest.split('\n'))
    expect(texts('湖滨街道　　12\n江头街道　　30\n湖滨街道　　15\n江头街道　　31')).toHaveLength(4)
  })

  it('cuts off what stands far from the number, whatever it is', () => {
    expect(texts('某卫健〔2024〕12号            办复评定：B类\n关于第45号建议的答复')).toEqual(['某卫健〔2024〕12号', '办复评定：B类', '关于第45号建议的答复'])
    expect(texts('某卫健〔2024〕12号　　文件规定，各单位应当执行。')).toEqual(['某卫健〔2024〕12号文件规定，各单位应当执行。'])
  })

  it('cuts a letter on one line where the letter itself shows an element', () => {
    expect(texts('湖里区卫生健康局 厦湖卫健〔2023〕25号 关于区政协九届二次会议第20232011号提案的答复函 张三委员： 您的提案收悉，现答复如下： 一、工作情况 已办。二、下一步 继续办。 湖里区卫生健康局 2023年6月9日')).toEqual([
      '湖里区卫生健康局', '厦湖卫健〔2023〕25号', '关于区政协九届二次会议第20232011号提案的答复函', '张三委员：', '您的提案收悉，现答复如下：', '一、工作情况', '已办。', '二、下一步', '继续办。', '湖里区卫生健康局', '2023年6月9日',
    ])
  })

  it('cuts a line that holds number and class at its two ends, and leaves words of a sentence together', () => {
    expect(texts('渝北卫健函〔2023〕88号                    A')).toEqual(['渝北卫健函〔2023〕88号', 'A'])
    expect(texts('麦卫健发【2021】102号\t\t\t（B类）')).toEqual(['麦卫健发【2021】102号', '（B类）'])
    expect(texts('东卫规字(2022)2号　　　　签发人：麦建勋')).toEqual(['东卫规字(2022)2号', '签发人：麦建勋'])
    expect(texts('关于区八届人大三次会议　第2031号建议的答复')).toEqual(['关于区八届人大三次会议第2031号建议的答复'])
  })

  it.each(['— 1 —', '- 3 -', '－3－', '第3页 共5页', '第 2 页', '3 / 5', '7'])('takes the page mark %s out of a sentence, and lists it', (mark) => {
    const { paragraphs, removals } = readParagraphs(readLines(`${long}强化优\n${mark}\n质民企培育，提升服务能力。`))
    expect(paragraphs.map(({ text }) => text)).toEqual([`${long}强化优质民企培育，提升服务能力。`])
    expect(removals).toMatchObject([{ text: mark, reason: 'page_mark' }])
  })

  it('takes out the head that every page repeats, and keeps it once', () => {
    expect(texts(`某县卫生健康局文件\n某卫健〔2024〕1号\n${long}强化优\n— 1 —\n某县卫生健康局文件\n质民企培育。`)).toEqual(['某县卫生健康局文件', '某卫健〔2024〕1号', `${long}强化优质民企培育。`])
  })

  it('keeps a figure that is the value of its line', () => {
    expect(texts('签约居民（万人）\n12\n签约率\n45')).toEqual(['签约居民（万人）', '12', '签约率', '45'])
  })

  it('closes a heading whose every sign is set apart', () => {
    expect(texts('第 3 0 1 2 号 建 议 的 答 复')).toEqual(['第3012号建议的答复'])
  })

  it('joins short paragraphs wrapped at the width of a page', () => {
    const plan = '　　为深入推进健康岚皋建设，根据《安康市“健康细\n胞”示范建设工作方案》（安健发〔2021〕6号）精神，\n结合我县实际，制定本方案。\n　　一、活动目标\n　　到2022年底，全县创建“健康家庭”2400户，居民\n健康素养水平达到26%以上。\n　　二、创建标准\n　　（一）家庭成员掌握基本健康知识，合理膳食、适\n量运动、不吸烟、少饮酒。\n'
    expect(texts(plan)).toContain('到2022年底，全县创建“健康家庭”2400户，居民健康素养水平达到26%以上。')
    expect(texts(plan)[0]).toBe('为深入推进健康岚皋建设，根据《安康市“健康细胞”示范建设工作方案》（安健发〔2021〕6号）精神，结合我县实际，制定本方案。')
  })

  it('finds the letter on one line amid what a website put around it', () => {
    expect(texts(`首页>信息公开>建议提案\n石卫案〔2021〕92号 办理意见分类：A1类 关于市人大六届三次会议第26号建议的答复函 城关镇代表团： 首先感谢贵单位的关心。贵单位提出的《关于“一老一小”服务问题的建议》收悉，现回复如下： 您反映的情况属实。${long}。 某市卫生健康委员会 2021年6月1日\n打印 关闭`)).toEqual([
      '首页>信息公开>建议提案', '石卫案〔2021〕92号', '办理意见分类：A1类', '关于市人大六届三次会议第26号建议的答复函', '城关镇代表团：', `首先感谢贵单位的关心。贵单位提出的《关于“一老一小”服务问题的建议》收悉，现回复如下：您反映的情况属实。${long}。`, '某市卫生健康委员会', '2021年6月1日', '打印关闭',
    ])
  })
})
