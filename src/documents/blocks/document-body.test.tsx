import { describe, expect, it } from 'vitest'
import { DocumentBody } from '#documents/blocks/document-body.tsx'
import { readingBlock } from '#documents/blocks/reading-block.ts'
import { markup } from '#ui/markup.ts'

const words = { cite: '引用', lead: '牵头', leadInferred: '牵头（推断）', table: '表格' }
const block = (values: object) =>
  readingBlock({ anchor: 'a', kind: 'paragraph', part: 0, path: null, level: 0, marker: null, heading: null, headingStop: '', text: '', continues: false, runs: [], responsibility: null, table: null, ...values })
const rendered = (...blocks: object[]) => markup(<DocumentBody blocks={blocks.map(block)} words={words} />)

describe('the body of a document', () => {
  it('never lets text become markup', () => {
    expect(rendered({ text: '<img src=x onerror=alert(1)>' })).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  it('sets a 责任单位 clause apart without adding a character, and names who leads', () => {
    const text = '健全机制。（责任单位：区卫健局，财政局）'
    const html = rendered({
      text, runs: [{ kind: 'responsibility', in: 'text', start: 5, end: text.length }],
      responsibility: { lead: ['区卫健局'], supporting: ['区财政局'], leadConfidence: 'inferred' },
    })
    expect(html).toContain('<span class="r">（责任单位：<b data-lead="牵头（推断）">区卫健局</b>，财政局）</span>')
    expect(html.replace(/<[^>]+>/g, '')).toBe(text)
  })

  it('does not call a unit the lead twice where the text says 牵头 itself', () => {
    const text = '（责任单位：区卫健局牵头，各街道）'
    const html = rendered({ text, runs: [{ kind: 'responsibility', in: 'text', start: 0, end: text.length }], responsibility: { lead: ['区卫健局'], leadConfidence: 'certain' } })
    expect(html).not.toContain('data-lead')
  })

  it('drops runs that point outside their text', () => {
    expect(rendered({ text: '甲乙', runs: [{ kind: 'emphasis', in: 'text', start: 1, end: 9 }] })).toContain('<p id="a">甲乙</p>')
  })

  it('sets a paragraph made a heading as one, and a heading made plain text as a paragraph, with their runs', () => {
    const runs = [{ kind: 'emphasis', in: 'text', start: 0, end: 2 }]
    expect(rendered({ kind: 'heading', level: 2, text: '下一步打算', runs })).toContain('<h3 id="a"><strong>下一</strong>步打算</h3>')
    expect(rendered({ kind: 'paragraph', marker: '（一）', heading: '背景', headingStop: '。', text: '情况如下。', runs })).toContain('<p id="a">（一）背景。<strong>情况</strong>如下。</p>')
  })

  it('makes a table with headed rows and columns, its title as caption at the address of its own', () => {
    const html = rendered(
      { anchor: 't', kind: 'table-title', text: '主要指标' },
      { anchor: 't1', kind: 'table', table: { title: '主要指标', columns: ['领域', '指标', '值'], cells: [['健康', '寿命', '82'], ['', '死亡率', '9'], ['分级', '医生', '2.7']] } },
    )
    expect(html).toContain('<caption id="t">主要指标</caption>')
    expect(html.match(/主要指标<\/caption>/g)).toHaveLength(1)
    expect(html).toContain('<th scope="row" rowSpan="2">健康</th>')
    expect(html.match(/<th scope="col">/g)).toHaveLength(3)
    expect(html).toContain('tabindex="0"')
  })

  it('heads a row by what it is about, not by its count', () => {
    const table = (cells: string[][]) => rendered({ anchor: 't1', kind: 'table', table: { title: null, columns: ['序号', '项目', '责任单位'], cells } })
    const counted = table([['1', '区医院门诊楼', '区卫健局'], ['2', '妇幼保健院', '区卫健局']])
    expect(counted).toContain('<th scope="col" class="counts">序号</th>')
    expect(counted).toContain('<td class="counts">1</td><th scope="row">区医院门诊楼</th><td>区卫健局</td>')
    expect(table([['2024', '100', '—'], ['2025', '120', '—']])).toContain('<th scope="row">2024</th><td>100</td>')
  })

  it('puts the ¶ behind the paragraph of a heading, and behind the heading when it stands alone', () => {
    const cited = (values: object) => markup(<DocumentBody blocks={[block(values)]} words={words} cite={(anchor) => `cite?at=${anchor}`} />)
    const link = '<a class="q" href="cite?at=a">引用</a>'
    expect(cited({ kind: 'heading', level: 1, marker: '一、', heading: '背景', text: '情况如下。' })).toContain(`<h2 id="a">一、背景</h2><p>情况如下。${link}</p>`)
    expect(cited({ kind: 'heading', level: 1, marker: '一、', heading: '背景' })).toContain(`<h2 id="a">一、背景${link}</h2>`)
  })

  it('keeps headings in order: 一、 is h2 in a letter and h3 in an attached document', () => {
    expect(rendered({ kind: 'heading', level: 1, marker: '一、', heading: '背景' })).toContain('<h2 id="a">一、背景</h2>')
    expect(rendered({ kind: 'heading', level: 1, part: 1, marker: '一、', heading: '背景' })).toContain('<h3 id="a">一、背景</h3>')
    expect(rendered({ kind: 'heading', level: 1, part: 1, marker: '第一章', heading: '总则' })).toContain('<h3 id="a">第一章\u3000总则</h3>')
  })
})
