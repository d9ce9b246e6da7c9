import { describe, expect, it } from 'vitest'
import { textChanges } from '#desk/comparison/text-changes.ts'
import { spliced, splicesBetween } from '#desk/steps/splices.ts'

describe('what people changed in a text', () => {
  it('is found where it now stands, after later changes before and behind it', () => {
    const texts = ['我局换发活力，共三家。', '我局焕发活力，共三家。', '现我局焕发活力，共十三家。']
    const steps = texts.slice(1).map((text, ordinal) => ({ ordinal, change: { splices: splicesBetween(texts[ordinal]!, text), proposal: null } }))
    const last = texts.at(-1)!
    expect(steps.reduce((text, { change }) => spliced(text, change.splices)!, texts[0]!)).toBe(last)
    expect(textChanges(steps).map(({ start, end, removed, step }) => [last.slice(start, end), removed, step])).toEqual([
      ['现', '', 1], ['焕', '换', 0], ['十', '', 1],
    ])
  })
})
