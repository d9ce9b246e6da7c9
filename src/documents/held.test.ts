import { describe, expect, it } from 'vitest'
import { heldDocument } from '#documents/held.ts'
import type { Brief } from '#documents/related.ts'

const held = (id: string, values: Partial<Brief> = {}): Brief => ({
  id, slug: id, kind: 'policy', title: null, number: null, attached: null, district: { slug: 'huli', name: '湖里区' }, ...values,
})
const haicang = { district: { slug: 'haicang', name: '海沧区' } }

describe('a document that is cited', () => {
  it('is the one with its number, whatever the title and wherever it was published', () => {
    const one = held('a', { number: '厦海政〔2021〕3号', title: '关于印发医改方案的通知', ...haicang })
    expect(heldDocument({ title: '医改方案', number: '厦海政〔2021〕3号' }, [held('b', { title: '医改方案' }), one], 'huli')).toBe(one)
  })

  it('is the one with its title, or the notice that carries it', () => {
    const one = held('a', { title: '关于印发《医改方案》的通知', attached: '医改方案' })
    expect(heldDocument({ title: '医改方案', number: null }, [one], 'haicang')).toBe(one)
  })

  it('of several with its title is that of the same district, else none', () => {
    const [own, other, third] = [held('a', { title: '医改方案' }), held('b', { title: '医改方案', ...haicang }), held('c', { title: '医改方案', district: { slug: 'licheng', name: '鲤城区' } })]
    expect(heldDocument({ title: '医改方案', number: null }, [other, own], 'huli')).toBe(own)
    expect(heldDocument({ title: '医改方案', number: null }, [other, third], 'huli')).toBeNull()
  })

  it('is not one of the same title with another number', () => {
    expect(heldDocument({ title: '医改方案', number: '厦湖政〔2025〕1号' }, [held('a', { title: '医改方案', number: '厦湖政〔2020〕9号' })], 'huli')).toBeNull()
  })
})
