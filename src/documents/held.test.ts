import { describe, expect, it } from 'vitest'
import { heldDocument } from '#documents/held.ts'
import type { CitedBrief } from '#documents/reading/related.ts'

const held = (id: string, as: CitedBrief['as'], values: Partial<CitedBrief> = {}): CitedBrief => ({
  id, slug: id, kind: 'policy', title: null, number: null, district: { slug: 'huli', name: '湖里区' }, as, ...values,
})
const haicang = { district: { slug: 'haicang', name: '海沧区' } }
const named = [{ title: '医改方案', number: null, byNumber: false }]

describe('a document that is cited', () => {
  it('is the one with its number, whatever the title and wherever it was published', () => {
    const cited = { title: '医改方案', number: '厦海政〔2021〕3号' }
    const one = held('a', [{ ...cited, byNumber: true }], haicang)
    expect(heldDocument(cited, [held('b', [{ ...cited, byNumber: false }]), one], 'huli')).toBe(one)
  })

  it('is the one that answers to its title', () => {
    const one = held('a', named)
    expect(heldDocument({ title: '医改方案', number: null }, [held('b', [{ title: '另一方案', number: null, byNumber: false }]), one], 'haicang')).toBe(one)
  })

  it('of several with its title is that of the same district, else none', () => {
    const [own, other, third] = [held('a', named), held('b', named, haicang), held('c', named, { district: { slug: 'licheng', name: '鲤城区' } })]
    expect(heldDocument({ title: '医改方案', number: null }, [other, own], 'huli')).toBe(own)
    expect(heldDocument({ title: '医改方案', number: null }, [other, third], 'huli')).toBeNull()
  })

  it('is the same one when it is cited twice', () => {
    const one = held('a', [...named, ...named])
    expect(heldDocument({ title: '医改方案', number: null }, [one], 'huli')).toBe(one)
  })
})
