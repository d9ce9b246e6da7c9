import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'
import { proofread } from '#ingest/proofreading/proofread.ts'
import { marksOf, proposalsIn } from '#ingest/proofreading/testing.ts'

const countsIn = (text: string) => proposalsIn(text).filter(({ rule }) => rule === 'count_differs').map(({ reason }) => [reason.parameters.stated, reason.parameters.listed])

describe('a number beside what it counts', () => {
  it.each([
    ['全区设有4个急救站（东山站、西湖站、南桥站）。', 4, 3],
    ['建成托育机构3家：阳光园、春蕾园、太阳园、爱心园。', 3, 4],
    ['服务点分别设在东山街道、西湖街道、南桥街道、北塔街道，共3个。', 3, 4],
    ['我局从两个方面抓好落实。一是健全机制，二是加大投入，三是强化考核。', 2, 3],
    ['投入300万元，其中市级100万元，区级150万元，自筹100万元。', 300, 350],
    ['全区共有医院52家，其中公立20家，民营30家。', 52, 50],
    ['共有非遗项目87项，分别为国家级2项、省级7项、州级62项、市级14项。', 87, 85],
    ['共接诊1200人次，其中门诊900人次、急诊200人次，合计1150人次。', 1150, 1100],
  ])('differs in %s', (text, stated, listed) => {
    expect(countsIn(text)).toContainEqual([stated, listed])
  })

  it.each(['全区设有3个急救站（东山站、西湖站等）。', '开展5项活动（详见附件、方案）。', '建成托育机构4家：阳光园、春蕾园、太阳园、爱心园。', '从三个方面抓好落实。一是健全机制，二是加大投入，三是强化考核。', '投入300万元，其中市级100万元，比上年增加250万元。', '现有职工664人，其中编内人员607人，卫生专业技术人员620人。', '共有非遗项目85项，分别为国家级2项、省级7项、州级62项、市级14项。'])('agrees, or cannot be told: %s', (text) => {
    expect(countsIn(text)).toEqual([])
  })
})

describe('a share beside its figures', () => {
  it('is reckoned again', () => {
    expect(marksOf('figure_differs', '全区共有托育机构40家，其中普惠性30家，占65%。')).toEqual([['65%', null]])
    expect(marksOf('figure_differs', '应接种5000人，实接种4500人，接种率95%。')).toEqual([['95%', null]])
    expect(marksOf('figure_differs', '全区共有托育机构40家，其中普惠性30家，占75%。应接种3000人，实接种2870人，接种率95.7%。')).toEqual([])
  })
})

describe('the row 合计 of a table', () => {
  const report = (total: string) => {
    const text = ['关于开展体检的通知', '各单位：', '请按下表执行。', '乡镇\t人数\t完成率', '城关镇\t5200\t95%', '白沙乡\t3100\t90%', `合计\t${total}\t92%`, '某县卫生健康局', '2025年3月1日'].join('\n')
    return proofread(text, parseDocument(text)).filter(({ rule }) => rule === 'count_differs').map(({ quote, reason }) => [quote, reason.parameters.listed])
  }

  it('must be the sum of the others', () => {
    expect(report('8400')).toEqual([['8400', 8300]])
    expect(report('8300')).toEqual([])
  })
})
