import { expect, it } from 'vitest'
import { remembered } from '#platform/remembered.ts'

it('asks once for each text, an empty answer too, and begins anew when it is full', () => {
  const asked: string[] = []
  const answer = remembered(2, (text) => (asked.push(text), text === '无' ? null : text.length))
  expect(['湖里区', '无', '湖里区', '无'].map(answer)).toEqual([3, null, 3, null])
  expect(asked).toEqual(['湖里区', '无'])
  expect([answer('海沧'), answer('湖里区')]).toEqual([2, 3])
  expect(asked).toEqual(['湖里区', '无', '海沧', '湖里区'])
})
