import { describe, expect, it } from 'vitest'
import { serviceOf, SERVICE_CODES, SERVICES, slugOf } from '#services/code-list.ts'
import { findSentences } from '#services/find-sentences.ts'

describe('sentences that speak of a service', () => {
  it('are whole, and stand once for each service they name', () => {
    const text = '鼓励社区开展夜诊、周末门诊，方便群众。家庭医生签约服务持续推进，家庭医生上门服务。'
    expect(findSentences(text).map(({ code, text: sentence }) => [code, sentence])).toEqual([
      ['FD-SIGN', '家庭医生签约服务持续推进，家庭医生上门服务。'],
      ['NIGHT', '鼓励社区开展夜诊、周末门诊，方便群众。'],
      ['WEEKEND', '鼓励社区开展夜诊、周末门诊，方便群众。'],
      ['HOMEVISIT', '家庭医生签约服务持续推进，家庭医生上门服务。'],
    ])
  })

  it('are not found where none is spoken of', () => expect(findSentences('会议于6月召开，各科门诊照常。')).toEqual([]))
})

describe('the list of services', () => {
  it('has an address for each, and no address for what is not on it', () => {
    expect(SERVICE_CODES.map((code) => serviceOf(slugOf(code)))).toEqual(SERVICE_CODES)
    expect(['', 'FD-SIGN', 'constructor', 'nothing'].map(serviceOf)).toEqual([null, null, null, null])
  })

  it('gives no word to two services: nobody could tell which is meant', () => {
    const words = SERVICE_CODES.flatMap((code) => SERVICES[code].words as readonly string[])
    expect(words.length).toBe(new Set(words).size)
  })
})
