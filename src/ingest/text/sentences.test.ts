import { describe, expect, it } from 'vitest'

import { partsOf } from '#ingest/text/sentences.ts'

const parts = (text: string, stops = '。；') => partsOf(text, stops).map(({ start, end }) => text.slice(start, end))

describe('sentences', () => {
  it('end at stops outside quotation marks and brackets', () => {
    expect(parts('推进“建机制。强队伍。”行动（含甲；乙）。完善制度；投用。')).toEqual(['推进“建机制。强队伍。”行动（含甲；乙）', '完善制度', '投用'])
  })

  it('end all the same when a mark was never closed', () => {
    expect(parts('落实“两个允许政策。建立机制。')).toEqual(['落实“两个允许政策', '建立机制'])
    expect(parts('甲）乙。丙”丁。')).toEqual(['甲）乙', '丙”丁'])
  })

  it('pair brackets of either width', () => {
    expect(parts('甲（以下简称乙。丙)丁。')).toEqual(['甲（以下简称乙。丙)丁'])
  })
})
