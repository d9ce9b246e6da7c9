import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('what is left of a word', () => {
  it.each([
    ['加大宣传力，提高知晓率。', '力'],
    ['积极争上级资金，加快建设。', '争'],
    ['为群众提更加优质的服务。', '提'],
    ['进一步提医疗服务水平。', '提'],
    ['医疗机开展自查自纠。', '机'],
    ['不断完医疗卫生服务体系。', '完'],
  ])('is half of it in %s', (text, half) => {
    expect(marksOf('missing_character', text).map(([quote]) => quote)).toEqual([expect.stringMatching(`${half}$`)])
  })

  it('may be a word by itself', () => {
    for (const text of ['组建家庭医生服务包，打造健康管理服务链。', '缓解住院难、取药难。', '为您提意见、提建议提供便利。', '我局持续抓落实、强基层、建机制。', '全面提质增效，着力补短板。', '由于我县保重点、保运转压力大，投入有限。', '召开学习宣传工作会，部署任务。']) expect(marksOf('missing_character', text)).toEqual([])
  })
})

describe('a sentence that wants a word', () => {
  it.each(['各项工作取得了明显的。', '将会同有关部门对该问题进行。', '今年以来，我局开展了，群众满意。', '加强与，形成合力。'])('is pointed at: %s', (text) => {
    expect(marksOf('missing_word', text)).toHaveLength(1)
  })

  it('is none that is whole', () => {
    for (const text of ['这项工作的成效是明显的。', '项目正在有序进行。', '会议已召开了，各方均表示同意。', '对此，我局高度重视。']) expect(marksOf('missing_word', text)).toEqual([])
  })
})
