import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'

const letter = (head: readonly string[], signed: readonly string[]) => parseDocument([...head, '关于市十六届人大三次会议第45号建议的答复', '张伟代表：', '您提出的《关于加强急救站点建设的建议》收悉，现答复如下：', '全市已建成急救站点12个。', ...signed, ...(signed.length > 0 ? ['2024年6月3日'] : [])].join('\n'))
const seen = ({ issuer, letterhead, title }: ReturnType<typeof letter>) => [issuer?.name ?? null, letterhead?.normalized ?? null, title?.normalized.startsWith('关于') ?? null]

describe('an organ at the head', () => {
  it.each<[string, string[], string[], [string | null, string | null, boolean]]>([
    ['owns the website where another signs', ['临海市人民政府'], ['临海市卫生健康局'], ['临海市卫生健康局', null, true]],
    ['owns the website above the number too', ['临海市人民政府', '临卫函〔2024〕8号'], ['临海市卫生健康局'], ['临海市卫生健康局', null, true]],
    ['owns the website where another stands at the title', ['浙江省人民政府', '临海市人民政府'], [], ['临海市人民政府', null, false]],
    ['issues where it signs', ['临海市人民政府', '临政函〔2024〕8号'], ['临海市人民政府'], ['临海市人民政府', '临海市人民政府', true]],
    ['issues where its office signs', ['临海市人民政府', '临政函〔2024〕8号'], ['临海市人民政府办公室'], ['临海市人民政府', '临海市人民政府', true]],
    ['issues with 文件 behind it', ['临海市人民政府文件', '临政函〔2024〕8号'], ['临海市卫生健康局'], ['临海市人民政府', '临海市人民政府文件', true]],
    ['issues where nobody signs', ['临海市人民政府', '临政函〔2024〕8号'], [], ['临海市人民政府', '临海市人民政府', true]],
    ['issues under a short name', ['临海市卫生健康委员会', '临卫函〔2024〕8号'], ['临海市卫健委'], ['临海市卫生健康委员会', '临海市卫生健康委员会', true]],
  ])('%s', (_, head, signed, expected) => {
    expect(seen(letter(head, signed))).toEqual(expected)
  })
})
