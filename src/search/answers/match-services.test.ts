import { describe, expect, it } from 'vitest'
import { conceptsOf } from '#search/question/concepts.ts'
import { fold } from '#search/words/fold.ts'
import { matchServices } from '#search/answers/match-services.ts'
import { ASKED_WORDS } from '#services/asked-words.ts'
import { SERVICE_CODES, SERVICES } from '#services/code-list.ts'

const asked = (words: string) => matchServices(fold(words), conceptsOf(fold(words)))

describe('a question that asks for a service', () => {
  it.each([
    ['疫苗', 'VAX'], ['孩子打疫苗去哪里', 'VAX-CHILD'], ['HPV疫苗', 'VAX-ADULT'], ['被狗咬了怎么办', 'RABIES'], ['發燒去哪裡看', 'FEVER-C'], ['拉肚子', 'ENTERIC'],
    ['胸口痛', 'CHEST-C'], ['中风', 'STROKE-C'], ['怎么约家庭医生', 'FD-SIGN'], ['签约', 'FD-SIGN'], ['社区医院晚上看病', 'NIGHT'], ['周末门诊 湖里', 'WEEKEND'],
    ['高血压去哪里拿药', 'CD-MGMT'], ['心理咨询', 'MH'], ['老人上门看病', 'HOMEVISIT'], ['怀孕建卡', 'MCH'], ['yimiao', 'VAX'], ['针灸', 'TCM-HALL'], ['瘫痪在床能上门吗', 'HOMEBED'],
  ])('%s → %s first', (words, code) => expect(asked(words)[0]).toBe(code))

  it('offers no more than three, and those who ask for the name do not get its neighbours first', () => {
    expect(asked('疫苗').length).toBeLessThanOrEqual(3)
    expect(asked('发热诊室')[0]).toBe('FEVER-R')
  })
})

describe('a question that asks for something else', () => {
  it.each([
    '关于进一步完善医疗卫生服务体系的实施方案', '2025099', '刘荣如', '厦湖卫健函〔2025〕11号', '门诊', '服务', '医院', '禾山', '中', '', '关于改善湖里区医疗水平不均衡的建议', '区九届人大四次会议', '电话',
  ])('gets no service: %s', (words) => expect(asked(words)).toEqual([]))
})

it('gives no everyday word to two services: nobody could tell which is meant', () => {
  const words = SERVICE_CODES.flatMap((code) => [...SERVICES[code].words, ...ASKED_WORDS[code]] as string[])
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})
