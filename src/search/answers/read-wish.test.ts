import { describe, expect, it } from 'vitest'
import { writeTime } from '#hours/period.ts'
import { readWish } from '#search/answers/read-wish.ts'
import { fold } from '#search/words/fold.ts'

/** A Thursday at ten. */
const NOW = { day: '2026-11-26', minute: 600 }
const wish = (words: string, now = NOW) => readWish(fold(words), now)
const said = (words: string, now = NOW) => {
  const asked = wish(words, now)
  const time = asked?.time
  return asked && [asked.service ?? asked.specialty ?? asked.type ?? 'any', time === null || time === undefined ? '' : time.kind === 'then' ? writeTime(time.time) : time.kind, asked.stepFree ? 'step' : '', asked.near ? 'near' : ''].filter(Boolean).join(' ')
}

describe('a question for a door at a time', () => {
  it.each([
    ['周六打疫苗', 'VAX 2026-11-28'], ['星期天孩子打疫苗', 'VAX-CHILD 2026-11-29'], ['晚上发热', 'FEVER-C 2026-11-26T18:00/24:00'], ['现在开门的牙科', '口腔 now'], ['週末看中醫', 'TCM-HALL 2026-11-28/2026-11-29'],
    ['今天下午看牙', '口腔 2026-11-26T12:00/18:00'], ['明天上午心理咨询', 'MH 2026-11-27T06:00/12:00'], ['今晚看急诊', 'any 2026-11-26T18:00/24:00'], ['下班后看病的社区医院', 'centre 2026-11-26T17:30/24:00'],
    ['24小时急诊', 'any 2026-11-27T03:00'], ['夜间儿科', '儿科 2026-11-26T18:00/24:00'], ['下周一抽血看病', 'any 2026-11-30'], ['明天早上抽血', 'any 2026-11-27T06:00/12:00'], ['半夜孩子发烧去哪里', 'FEVER-C 2026-11-27T00:00/06:00'], ['国庆节医院开门吗', 'hospital unannounced'], ['晚上七点看中医', 'TCM-HALL 2026-11-26T19:00'], ['哪家医院晚上有儿科', '儿科 2026-11-26T18:00/24:00'], ['下周三门诊', 'any 2026-12-02'], ['周四上午打疫苗', 'VAX 2026-11-26T10:00/12:00'], ['晚上八点半看医生', 'any 2026-11-26T20:30'],
    ['周末门诊', 'any 2026-11-28/2026-11-29'], ['春节打疫苗', 'VAX unannounced'], ['哪家医院还开门', 'hospital now'], ['附近打疫苗的地方', 'VAX near'], ['轮椅能进的医院', 'hospital step'], ['离我最近的发热门诊', 'FEVER-C near'], ['禾山周六打疫苗', 'VAX 2026-11-28'],
  ])('%s → %s', (words, expected) => expect(said(words)).toBe(expected))

  it.each([
    ['免费上门打疫苗', { mode: 'home', fee: 'free' }], ['不用预约的打疫苗', { access: 'walk-in' }], ['打疫苗要预约吗', { access: 'appointment' }], ['医保能报的牙科', { insured: true }], ['网上挂号', { mode: 'online' }], ['自费疫苗', { fee: 'paid' }],
  ])('%s says on which terms', (words, terms) => expect(wish(words)?.terms).toEqual({ mode: null, fee: null, access: null, insured: false, ...terms }))

  it.each(['上门护理', '网上看病', '异地医保', '自助量血压'])('%s is the name of a service, and no condition', (words) => expect(wish(words)).toBeNull())

  it('says what it is near to, whether or not that is a place anybody knows', () => {
    expect(wish('万达广场附近的牙科')).toMatchObject({ specialty: '口腔', near: true, nearTo: '万达广场' })
    expect(wish('住在万达广场旁边看中医')).toMatchObject({ service: 'TCM-HALL', nearTo: '万达广场' })
    expect(wish('我家附近的牙科')).toMatchObject({ near: true, nearTo: null })
    expect(wish('打疫苗附近')).toMatchObject({ service: 'VAX', near: true, nearTo: null })
  })

  it('may be one for a kind of house, a level or a specialty, and for a service where a place is named beside it', () => {
    expect([said('急救站在哪里'), said('儿科'), said('三甲医院')]).toEqual(['emergency', '儿科', 'hospital'])
    expect(wish('三甲医院有哪些')?.level).toEqual({ tier: '三级', rank: '甲等' })
    expect([readWish('打疫苗', NOW, true)?.service, readWish('打疫苗', NOW), readWish('社区医院', NOW, true)?.type]).toEqual(['VAX', null, 'centre'])
  })

  it('counts from the minute it is asked', () => {
    expect(said('晚上发烧', { day: '2026-11-26', minute: 120 })).toBe('FEVER-C 2026-11-26T02:00/06:00')
    expect(said('晚上发烧', { day: '2026-11-26', minute: 1390 })).toBe('FEVER-C 2026-11-26T23:10/24:00')
    expect(said('上午看病', { day: '2026-11-26', minute: 800 })).toBe('any 2026-11-27T06:00/12:00')
    expect(said('周六看病', { day: '2026-11-28', minute: 800 })).toBe('any 2026-11-28T13:20/24:00')
    expect(said('国庆打狂犬疫苗', { day: '2026-09-20', minute: 800 })).toBe('RABIES 2026-10-01/2026-10-07')
    expect(said('假期看牙', { day: '2026-10-03', minute: 800 })).toBe('口腔 2026-10-03/2026-10-07')
  })
})

describe('a question for something else', () => {
  it.each([
    '春节值班安排', '关于春节期间开展疫苗接种工作的通知', '周末', '春节', '夜诊', '现在', '五一路社区卫生服务中心', '上周六打疫苗', '周一至周五门诊', '周六周日都开的社区医院', '社区医院开放床位', '最近的疫情', '现在的医保政策', '每周一次家庭医生', '打疫苗', '厦湖卫健函〔2025〕11号', '2024年以来晚间门诊建设情况',
    '区九届人大四次会议', '', '中', '今天', '医院',
  ])('%s sets no time for a door', (words) => expect(wish(words)).toBeNull())
})
