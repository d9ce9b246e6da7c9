import { describe, expect, it } from 'vitest'
import { conceptsOf } from '#search/question/concepts.ts'
import { fold } from '#search/words/fold.ts'
import { snippetOf } from '#search/snippet.ts'

const marked = (query: string, text: string) => snippetOf(text, conceptsOf(fold(query))).map(({ text: stretch, mark }) => (mark ? `[${stretch}]` : stretch)).join('')

describe('a snippet', () => {
  it('marks the words on the text as printed', () => {
    expect(marked('醫保 ＤＲＧ', '推进医保DRG付费')).toBe('推进[医保DRG]付费')
    expect(marked('夜诊', '开展夜診、周末门诊')).toBe('开展[夜診]、周末门诊')
  })

  it('marks another word for the same only where the word itself is missing', () => {
    expect(marked('社卫中心', '各社区卫生服务中心')).toBe('各[社区卫生服务中心]')
    expect(marked('社卫中心', '社卫中心即社区卫生服务中心')).toBe('[社卫中心]即社区卫生服务中心')
  })

  it('marks words asked for in a row in a row, not each of them everywhere', () => {
    expect(marked('马銮湾医院', '推动马銮湾医院、海沧医院建设')).toBe('推动[马銮湾医院]、海沧医院建设')
  })

  it('shows the stretch of a long text where most of the words stand together', () => {
    const long = `${'家庭医生制度。'.repeat(40)}在开元街道开展家庭病床服务的基础上，${'逐步推广。'.repeat(40)}`
    const shown = marked('家庭病床 开元', long)
    expect(shown).toContain('[开元]街道开展[家庭病床]服务')
    expect(shown.length).toBeLessThan(140)
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true)
  })
})
