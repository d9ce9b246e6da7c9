import { describe, expect, it } from 'vitest'

import { proposalsIn } from '#ingest/proofreading/testing.ts'
import { REASONS, RULE_KEYS } from '#ingest/proofreading/proposal.ts'
import en from '../../../messages/en.json' with { type: 'json' }
import zhCN from '../../../messages/zh-CN.json' with { type: 'json' }

describe('a proposal', () => {
  it.each([['zh-CN', zhCN], ['en', en]])('has words in %s for every rule and reason', (_locale, messages) => {
    for (const rule of RULE_KEYS) expect(messages.proofreading.rules).toHaveProperty(rule)
    for (const reason of [...RULE_KEYS, ...REASONS]) expect(messages.proofreading.reasons).toHaveProperty(reason)
  })

  it('points at the words in the source, across the breaks that repair closed', () => {
    const text = '一、工作情况\n我局高度重视此项工作，会同有关部门多次召开专题会议研究布\n\n署相关任务。'
    const [proposal] = proposalsIn(text)
    expect(proposal).toMatchObject({ quote: '布署', line: 2 })
    expect(text.slice(proposal!.range.start, proposal!.range.end)).toBe('布\n\n署')
  })

  it('is the same question when text is added elsewhere or the layout changes', () => {
    const [before] = proposalsIn('我局多次召开会议布署工作。')
    const [after] = proposalsIn('新的一段。\n\n我局多次召 开会议布 署工作。')
    expect(after?.id).toBe(before?.id)
    expect(after?.line).not.toBe(before?.line)
  })

  it('is another question when the words around it change', () => {
    expect(proposalsIn('我局多次召开会议布署工作。')[0]?.id).not.toBe(proposalsIn('我局已经召开会议布署任务。')[0]?.id)
  })

  it('has an id of its own when the same words come twice', () => {
    const ids = proposalsIn('布署工作。\n布署工作。').map(({ id }) => id)
    expect(ids[1]).toBe(`${ids[0]}-2`)
  })
})
