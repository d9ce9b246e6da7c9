import { describe, expect, it } from 'vitest'
import { parseDocument } from '#ingest/parse-document.ts'
import { findClause } from '#ingest/facts/responsibility-clause.ts'
import { readResponsibility } from '#ingest/facts/responsibility.ts'
import { trace } from '#ingest/text/traced-text.ts'

const read = (text: string) => {
  const clause = findClause(text)
  if (!clause) return null
  const { lead, supporting, units } = readResponsibility(trace(text, 0), clause)
  return { lead, others: supporting ?? units ?? [] }
}

describe('who is responsible', () => {
  it.each([
    ['加强监测。（责任单位：县疾控中心）', [], ['县疾控中心']],
    ['加强监测。（责任单位：县疾控中心、县医院）', [], ['县疾控中心', '县医院']],
    ['加强监测。【责任部门：医政科、基层科】', [], ['医政科', '基层科']],
    ['加强监测。（牵头单位：县卫健局；配合单位：县教育局、各乡镇）', ['县卫健局'], ['县教育局', '各乡镇']],
    ['加强监测。（牵头单位：市卫健委，责任单位：市财政局、市人社局，完成时限：2025年12月底）', ['市卫健委'], ['市财政局', '市人社局']],
    ['加强监测。（主办单位：市卫健委；协办单位：市医保局）', ['市卫健委'], ['市医保局']],
    ['加强监测。（市卫生健康委牵头，市财政局、市医保局配合）', ['市卫生健康委'], ['市财政局', '市医保局']],
    ['加强监测。（市卫生健康委牵头，市财政局、市医保局等按职责分工负责）', ['市卫生健康委'], ['市财政局', '市医保局']],
    ['加强监测（由市卫生健康委负责）。', [], ['市卫生健康委']],
    ['加强监测。（市卫生健康委、市发展改革委、各县（市、区）人民政府按职责分工负责）', [], ['市卫生健康委', '市发展改革委', '各县（市、区）人民政府']],
    ['加强监测。责任单位：县卫健局、县财政局。', [], ['县卫健局', '县财政局']],
    ['牵头科室：医政医管科', ['医政医管科'], []],
  ] as const)('%s', (text, lead, others) => {
    const found = read(text)
    expect(found?.lead).toEqual(lead)
    expect(found?.others).toEqual(expect.arrayContaining([...others]))
  })

  it.each([
    '县卫健局牵头负责全县医改工作，责任重大。',
    '明确责任单位和时限（见附件）。',
    '各单位要把责任落实到人（此项工作由分管领导负责）。',
    '压实责任。要做到守土有责（即属地负责）。',
  ])('is not told by %s', (text) => expect(read(text)).toBeNull())
})

describe('tasks of a plan', () => {
  const plan = (body: string) => parseDocument(`某县2025年卫生健康工作方案\n\n一、工作目标\n\n提升服务能力。\n\n二、重点任务\n\n${body}\n\n三、工作要求\n\n加强领导。\n\n某县卫生健康局\n\n2025年3月1日\n`).tasks

  it('take the units from lines of their own under the measure', () => {
    const tasks = plan('（一）加强基层建设。新建村卫生室10个。\n\n牵头单位：县卫健局\n\n配合单位：县财政局、各乡镇\n\n（二）加强人才培养。招聘医师30名。\n\n责任单位：县人社局')
    expect(tasks.map(({ title, responsibility }) => [title, responsibility?.lead, responsibility?.supporting ?? responsibility?.units])).toEqual([
      ['加强基层建设', ['县卫健局'], ['县财政局', '各乡镇']],
      ['加强人才培养', [], ['县人社局']],
    ])
    expect(tasks[0]!.text).toBe('新建村卫生室10个。')
  })

  it('show the measure nobody is responsible for', () => {
    const tasks = plan('1.加强基层建设。新建村卫生室10个。（县卫健局牵头，各乡镇配合）\n\n2.加强人才培养。招聘医师30名。')
    expect(tasks.map(({ responsibility }) => responsibility?.lead ?? null)).toEqual([['县卫健局'], null])
  })
})
