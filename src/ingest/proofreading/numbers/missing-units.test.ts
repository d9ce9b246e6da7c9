import { describe, expect, it } from 'vitest'

import { marksOf } from '#ingest/proofreading/testing.ts'

describe('units that are missing', () => {
  it.each([
    ['申请40万专项资金。', '40万', '40万元'],
    ['投入财政资金3200万，完成改扩建。', '资金3200万', '资金3200万元'],
    ['签约率由63%提高到71，成效明显。', '由63%提高到71', '由63%提高到71%'],
    ['标准从84元提高到89。', '从84元提高到89', '从84元提高到89元'],
    ['建设健康乡镇5个、健康村庄60、健康企业20个。', '健康村庄60', '健康村庄60个'],
    ['规律服药率87.3。', '率87.3', '率87.3%'],
    ['新投放自动体外除颤仪58。', '58', null],
  ])('in %s', (sentence, wrong, right) => {
    expect(marksOf('missing_unit', `一、情况\n${sentence}`)).toContainEqual([wrong, right])
  })

  it.each(['服务40万人次，面积2.6万平方米。', '总和生育率1.3，死亡率为0。', '到2025年，建成健康中国2030。', '签约率分别达到55%、85%以上。', '拨打服务热线12345。', '分别达到4和7人以上。'])('not in %s', (sentence) => {
    expect(marksOf('missing_unit', `一、情况\n${sentence}`)).toEqual([])
  })
})
