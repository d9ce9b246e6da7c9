import { describe, expect, it } from 'vitest'
import { districtName, latinName } from '#districts/district-name.ts'
import { translator } from '#i18n/translate.ts'

describe('the name of a district', () => {
  it.each([
    ['湖里区', 'Huli District'], ['泉港区', 'Quangang District'], ['厦门市', 'Xiamen City'], ['西安市', 'Xi’an City'], ['安溪县', 'Anxi County'], ['浦东新区', 'Pudong New Area'], ['吕梁市', 'Lüliang City'], ['景宁畲族自治县', 'Jingningshezu Autonomous County'], ['沛县', 'Peixian'], ['重庆市', 'Chongqing City'],
  ])('%s is %s in English', (name, latin) => expect(latinName(name)).toBe(latin))

  it('stays as it is in Chinese, and is what the district itself calls it', () => {
    expect(districtName({ name: '湖里区' }, translator('zh-CN'))).toBe('湖里区')
    expect(districtName({ name: '湖里区' }, translator('en'))).toBe('Huli District')
    expect(districtName({ name: '单县', identity: { latinName: 'Shan County' } }, translator('en'))).toBe('Shan County')
  })
})
