import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

const letter = (n: number, name: string, day: string) => ['青岩县卫生健康局', `青卫函〔2024〕${n}号`, `关于县十七届人大四次会议第${n}号建议的答复`, `${name}代表：`, '您提出的《关于改善山区接种条件的建议》收悉，现答复如下：', '一、基本情况', '全县设接种门诊12个，今年再增加两个，方便山区群众就近接种，减少往返。', '青岩县卫生健康局', day]
const first = letter(9, '李梅', '2024年5月6日')

describe('a file that holds two letters', () => {
  it('is read as the first of them, and says so', () => {
    const found = parseDocument([...first, ...letter(10, '王强', '2024年5月7日'), '联系人：周静　联系电话：2233445', '（此件依申请公开）'].join('\n'))
    expect(found).toMatchObject({ docNumber: { serial: 9 }, request: { number: '9' }, addressees: [{ name: '李梅' }], dateIssued: { iso: '2024-05-06' }, attachedDocument: null, contacts: [], disclosure: null })
    expect(found.issues).toContainEqual({ field: 'text', key: 'two_letters' })
    expect(found.paragraphs).toHaveLength(20)
  })

  it.each([
    ['the text of the case annexed', ['附：代表建议原文', '关于改善山区接种条件的建议', '领衔代表：李梅', '一、存在问题', '山区接种点少，群众往返不便，老人和儿童接种十分困难，希望尽快解决。']],
    ['a table attached', ['附件：接种门诊分布表', '乡镇\t门诊', '城关镇\t3']],
    ['nothing behind it', []],
  ])('is not a letter with %s', (_, behind) => {
    expect(parseDocument([...first, ...behind].join('\n')).issues.map(({ key }) => key)).not.toContain('two_letters')
  })
})
