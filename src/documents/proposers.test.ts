import { describe, expect, it } from 'vitest'
import { isProposer } from '#documents/proposers.ts'

describe('who proposed what a reply answers', () => {
  it('are the members and deputies it is addressed to, and parties and groups that propose in their own name', () => {
    expect(isProposer({ role: 'addressee', capacity: '委员', name: '王小明' })).toBe(true)
    expect(isProposer({ role: 'addressee', capacity: null, name: '王小明' })).toBe(true)
    expect(isProposer({ role: 'addressee', capacity: '主送机关', name: '民盟梧桐区委' })).toBe(true)
    expect(isProposer({ role: 'addressee', capacity: '主送机关', name: '区政协教科卫体专委会' })).toBe(true)
  })

  it('are not the organs it goes to, nor whoever signed it', () => {
    expect(isProposer({ role: 'addressee', capacity: '主送机关', name: '区政府办公室' })).toBe(false)
    expect(isProposer({ role: 'leader', capacity: null, name: '王小明' })).toBe(false)
  })
})
