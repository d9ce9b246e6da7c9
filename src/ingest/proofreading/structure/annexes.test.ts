import { describe, expect, it } from 'vitest'

import { marksOf, reply } from '#ingest/proofreading/testing.ts'

const letter = (body: string, after: string) => marksOf('annex_differs', reply({ body: `一、工作情况\n${body}`, after })).map(([quote]) => quote)

describe('annexes', () => {
  it('are listed when the text names them', () => {
    expect(letter('具体名单见附件3。', '附件：1.医疗机构名单\n2.任务分解表')).toEqual(['附件3'])
    expect(letter('具体名单见附件2。', '附件：1.医疗机构名单\n2.任务分解表')).toEqual([])
  })

  it('have the title they are listed by', () => {
    const pages = (title: string) => `附件：1.南城区医疗机构名单\n2.任务分解表\n\n附件1\n\n${title}\n\n附件2\n\n任务分解表`
    expect(letter('名单见附件1。', pages('南城区医疗机构清单'))).toEqual(['南城区医疗机构清单'])
    expect(letter('名单见附件1。', pages('南城区医疗机构名单'))).toEqual([])
  })

  it('all follow when two do', () => {
    expect(letter('名单见附件1。', '附件：1.医疗机构名单\n2.任务分解表\n\n附件1\n\n医疗机构名单\n\n附件3\n\n任务分解表')).toHaveLength(2)
  })

  it('of another document are not asked about', () => {
    expect(letter('按照临南卫函〔2023〕9号附件5办理。', '附件：1.医疗机构名单')).toEqual([])
  })
})
