import { describe, expect, it } from 'vitest'
import { citationOf, placeOf, sectionOf, wordsOf } from '#documents/reading/citation.ts'
import { readingBlock } from '#documents/blocks/reading-block.ts'

const block = (values: object) =>
  readingBlock({ anchor: 'a', kind: 'heading', part: 0, path: null, level: 0, marker: null, heading: null, headingStop: '', text: '', continues: false, runs: [], responsibility: null, table: null, ...values })

const letter = [
  block({ anchor: 'opening', kind: 'paragraph', text: '收悉。' }),
  block({ anchor: 's2', path: '2', level: 1, marker: '二、', heading: '措施与成效' }),
  block({ anchor: 's2-1', path: '2.1', level: 2, marker: '（一）', heading: '全力促进', headingStop: '。' }),
  block({ anchor: 's2-1-i1', path: '2.1.i1', kind: 'item', level: 4, marker: '一是', heading: '打造新高地', headingStop: '。', text: '已有3个项目。' }),
  block({ anchor: 's21', path: '21', level: 1, marker: '二十一、', heading: '其他' }),
]

describe('a citation', () => {
  const reply = { title: '关于第2025099号建议的答复函', number: '厦湖卫健函〔2025〕11号', issuerName: '厦门市湖里区卫生健康局', issuedOn: '2025-06-12' }

  it('names issuer, title, 文号, day, section, first words and address', () => {
    expect(citationOf(reply, placeOf(letter, letter[3]!), 'https://x.gov.cn/a#s2-1-i1')).toBe(
      '厦门市湖里区卫生健康局：《关于第2025099号建议的答复函》（厦湖卫健函〔2025〕11号），2025年6月12日，二、措施与成效（一）一是，“已有3个项目。”，https://x.gov.cn/a#s2-1-i1',
    )
  })

  it('quotes only the first words of a long paragraph, with quotes within quotes', () => {
    const long = block({ kind: 'paragraph', text: `落实“一类保障、二类管理”${'，夯实网底'.repeat(9)}。` })
    expect(citationOf(reply, placeOf([long], long), 'u')).toContain('，“落实‘一类保障、二类管理’，夯实网底，夯实网底，……”，u')
  })

  it('leaves out what the document does not state, and nests 《》 as 〈〉', () => {
    expect(citationOf({ title: '印发《方案》的通知', number: null, issuerName: null, issuedOn: null }, null, 'u')).toBe('《印发〈方案〉的通知》，u')
  })
})

describe('the place of a block', () => {
  it('is its numbering from the top, and never that of another number with the same beginning', () => {
    expect(sectionOf(letter, 's2-1-i1')).toBe('二、措施与成效（一）一是')
    expect(sectionOf(letter, 's21')).toBe('二十一、其他')
  })

  it('is nothing before the first section', () => {
    expect(sectionOf(letter, 'opening')).toBe('')
    expect(sectionOf(letter, 'none')).toBe('')
  })
})

describe('the words of a block', () => {
  it('are those of the document, marker and stop included', () => {
    expect(wordsOf(letter[3]!)).toBe('一是打造新高地。已有3个项目。')
  })
})
