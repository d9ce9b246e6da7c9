import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

/** The contacts of a letter that ends like this. */
const contactsOf = (...end: string[]) => parseDocument(['岭南市卫生健康局', '关于市十五届人大三次会议第88号建议的答复', '周敏代表：', '您提出的《关于改善就医条件的建议》收悉，现答复如下：', '我局已开展工作，取得成效。', ...end].join('\n')).contacts.map(({ name, phones }) => [name, phones])
const signed = ['岭南市卫生健康局', '2024年5月20日']

describe('whom to ask', () => {
  it.each([
    [[...signed, '联系人\t王丽\t联系电话\t0756-2233445'], '王丽', '0756-2233445'],
    [[...signed, '联系人  王丽    电话  0756-2233445'], '王丽', '0756-2233445'],
    [['分管领导：李强 承办人：王丽 联系电话：2233445', ...signed], '王丽', '2233445'],
    [['如有意见，请与我们联系（联系人：王丽，电话：2233445）。', ...signed], '王丽', '2233445'],
    [[...signed, '办理人：王丽', '办理人电话：2233445'], '王丽', '2233445'],
    [[...signed, '联络人：王丽 联络电话：2233445'], '王丽', '2233445'],
    [[...signed, '联系人：王丽科长；联系电话：2233445'], '王丽', '2233445'],
    [[...signed, '联系人 王丽', '联系电话 2233445'], '王丽', '2233445'],
    [['请于6月18日前反馈至我局办公室。联系人：王丽，电话：2233445，邮箱：a@example.cn。', ...signed], '王丽', '2233445'],
    [[...signed, '联系人：王丽/2233445'], '王丽', '2233445'],
    [[...signed, '单位联系电话：0756-2233445 联系人：王丽'], '王丽', '0756-2233445'],
    [[...signed, '（此件公开发布，联系人：王丽，联系电话：2233445）'], '王丽', '2233445'],
    [['各单位请于2月5日前将表格报送我局（联系人：王丽；电话：2233445；邮箱：zbs@example.cn）。', ...signed], '王丽', '2233445'],
  ])('is named in %j', (end, name, phone) => {
    expect(contactsOf(...end)).toEqual([[name, [phone]]])
  })

  it('is not a fax', () => {
    expect(contactsOf(...signed, '联系人：王丽，电话：2233445，传真：2233446')).toEqual([['王丽', ['2233445']]])
    expect(contactsOf(...signed, '联系人：王丽，电话及传真：2233445')).toEqual([['王丽', ['2233445']]])
    expect(contactsOf('领导小组办公室联系电话及传真：（0731）84822148、84822047（传真）', ...signed)).toEqual([[null, ['（0731）84822148']]])
  })

  it('may be an office alone, set before its telephone', () => {
    expect(contactsOf('岭南市卫健局基层卫生科 电话：0756-2233445', '通信地址：岭南市府前路1号', ...signed)).toEqual([[null, ['0756-2233445']]])
  })

  it('are not those of the gazette it was printed in, nor who raised the case that is annexed', () => {
    expect(contactsOf(...signed, '主管：岭南市人民政府', '编辑出版：岭南市人民政府办公室', '联系电话：0756-2233445', '准印证号：粤L0012')).toEqual([])
    expect(contactsOf(...signed, '联系人：王丽　联系电话：2233445', '附：代表建议原文', '关于改善就医条件的建议', '领衔代表：周敏　　工作单位：岭南一中', '邮编：519000', '地址：府前路1号', '职业：教师', '联系电话：13900001234', '附议代表：张强')).toEqual([['王丽', ['2233445']]])
  })

  it('are two people, the second without a label, and figures may be spread out', () => {
    expect(contactsOf(...signed, '联系人：王丽  13900001234、2233445', '李强  13900005678')).toEqual([['王丽', ['13900001234', '2233445']], ['李强', ['13900005678']]])
    expect(contactsOf(...signed, '联系人 : 王 丽   电话 : 0 7 9 7 - 4 2 1 1 0 2 3')).toEqual([['王丽', ['0797-4211023']]])
  })

  it('is not who raised the case, whose telephone stands at its head', () => {
    const head = ['关于市十五届人大三次会议第88号建议的答复', '领衔代表：周敏', '工作单位：城东小学', '联系电话：13900001234', '周敏代表：', '您提出的《关于改善就医条件的建议》收悉，现答复如下：', '我局已开展工作，取得成效。', ...signed]
    expect(parseDocument(head.join('\n')).contacts).toEqual([])
    expect(parseDocument([...head, '联系人：王丽 电话：2233445'].join('\n')).contacts).toMatchObject([{ name: '王丽', phones: ['2233445'] }])
  })

  it('is nobody whom the text only mentions', () => {
    expect(contactsOf('各村设联系人1名，公布联系电话126个。', '联系人制度', ...signed)).toEqual([])
  })
})
