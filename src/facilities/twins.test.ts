import { describe, expect, it } from 'vitest'
import { twinKeys } from '#facilities/twins.ts'

const place = { name: '湖里区', city: '厦门市', province: '福建省' }
const house = (name: string, phone: string | null = null, address: string | null = null) => twinKeys({ name, aliases: [], phone, address }, place)
const share = (one: string[], other: string[]) => one.some((key) => other.includes(key))

describe('two entries that may be one house', () => {
  it('are those whose names differ only by place, 街道 and brackets', () => {
    expect(share(house('厦门市湖里区禾山街道社区卫生服务中心'), house('禾山社区卫生服务中心'))).toBe(true)
    expect(share(house('湖里区蔡塘社区卫生服务站'), house('蔡塘社区卫生服务站'))).toBe(true)
    expect(share(house('后龙镇卫生院'), house('后龙卫生院'))).toBe(true)
  })

  it('are not those of another kind, or of another street', () => {
    expect(share(house('禾山街道社区卫生服务中心'), house('禾山医院'))).toBe(false)
    expect(share(house('禾山街道社区卫生服务中心'), house('江头街道社区卫生服务中心'))).toBe(false)
    expect(share(house('社区卫生服务中心'), house('卫生服务中心'))).toBe(false)
  })

  it('are those of one kind with one telephone or one address', () => {
    expect(share(house('甲乙诊所', '0592-5551234'), house('丙丁诊所', '5551234'))).toBe(false)
    expect(share(house('甲乙诊所', '0592-5551234'), house('丙丁诊所', '(0592)5551234'))).toBe(true)
    expect(share(house('甲乙诊所', null, '厦门市湖里区枋湖路12号'), house('丙丁诊所', null, '枋湖路12号'))).toBe(true)
    expect(share(house('甲乙诊所', null, '枋湖路12号'), house('丙丁医院', null, '枋湖路12号'))).toBe(false)
  })
})
