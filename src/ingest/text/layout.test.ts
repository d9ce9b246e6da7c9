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

  it('cuts a letter on one line where the letter itself shows an element', () => {
    expect(texts('湖里区卫生健康局 厦湖卫健〔2023〕25号 关于区政协九届二次会议第20232011号提案的答复函 张三委员： 您的提案收悉，现答复如下： 一、工作情况 已办。二、下一步 继续办。 湖里区卫生健康局 2023年6月9日')).toEqual([
      '湖里区卫生健康局', '厦湖卫健〔2023〕25号', '关于区政协九届二次会议第20232011号提案的答复函', '张三委员：', '您的提案收悉，现答复如下：', '一、工作情况', '已办。', '二、下一步', '继续办。', '湖里区卫生健康局', '2023年6月9日',
    ])
  })
})
