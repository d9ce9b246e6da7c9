import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classifyType } from '#facilities/code-lists/classify-type.ts'
import { isTypeCode } from '#facilities/code-lists/facility-types.ts'

describe('the WS 218 kind of a house', () => {
  it.each([
    ['综合医院', '某医院', 'A100', 'type'], ['中医医院', '某院', 'A210', 'type'], ['专科医院（精神卫生）', '仙岳医院', 'A520', 'type'],
    ['卫生院', '后龙镇卫生院', 'C220', 'name'], ['卫生院', '南埔中心卫生院', 'C210', 'name'], ['社区卫生服务中心分中心', '坂尚分中心', 'B100', 'type'],
    ['小区卫生服务站', '芙蓉苑', 'B200', 'type'], ['专科医院（儿童/妇幼）', '泉州市儿童医院', 'G100', 'type'], ['医养结合机构（护理院）', '长庚养生护理院', 'A710', 'type'],
    [null, '某某村卫生所', 'D600', 'name'],
  ])('%s %s → %s by %s', (type, name, code, by) => expect(classifyType(type, name)).toEqual({ code, by }))

  it('is left open where the words do not settle it', () => {
    expect(classifyType('医院', '湖里健民医院')).toEqual({ code: 'X-HOSPITAL', by: 'type' })
    expect(classifyType('医院（大学附属）', '厦门大学附属第一医院')?.code).toBe('X-HOSPITAL')
    expect(classifyType(null, '某某协会')).toBeNull()
  })

  it('is a code of the list for everything in the register that gets one', () => {
    const register: { type: string | null; name: string }[] = JSON.parse(readFileSync('content/facilities/facilities.json', 'utf8'))
    const codes = register.flatMap(({ type, name }) => classifyType(type, name)?.code ?? [])
    expect(codes.every(isTypeCode)).toBe(true)
    expect(codes.length).toBeGreaterThan(75)
  })
})
