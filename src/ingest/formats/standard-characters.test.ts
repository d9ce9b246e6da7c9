import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'

import { parseDocument } from '#ingest/parse-document.ts'
import { readFile } from '#ingest/formats/read-file.ts'

const letter = [
  '雲州市松江區衞生健康局文件', '松衛健函〔2024〕18號', '辦理結果：A類', '關於區十三屆人大三次會議第36號建議的答覆', '李乾代表：',
  '您提出的《關於完善社區托育服務的建議》（第36號）收悉，現將辦理情況答復如下：', '　　2024年新建托位320個，改造舊點4處，著力提升設施水平。',
  '聯繫人：陳曉鳴　聯繫電話：66688899', '雲州市松江區衞生健康局', '2024年5月20日', '（此件主動公開）',
].join('\n')

const read = async (text: string | Buffer) => {
  const file = await readFile(Buffer.from(text), '答复.txt')
  if (!file.ok) throw new Error(file.issue)
  return file.source
}

describe('a letter in traditional characters', () => {
  it('is read in the standard ones, and every field with it', async () => {
    expect(parseDocument((await read(letter)).text)).toMatchObject({
      docKind: 'npc_suggestion_reply', docNumber: { normalized: '松卫健函〔2024〕18号' }, resultClass: { value: 'A' }, issuer: { name: '云州市松江区卫生健康局' },
      addressees: [{ name: '李乾' }], request: { term: 13, session: 3, number: '36', title: '关于完善社区托育服务的建议' }, contact: { name: '陈晓鸣', phones: ['66688899'] }, disclosure: { value: '主动公开' },
    })
  })

  it('says how many were changed, and where the standard form is in doubt', async () => {
    const [notice] = (await read(letter)).notices
    expect(notice).toMatchObject({ key: 'traditional_characters', places: [{ line: 5, words: '李乾代表：' }, { line: 7 }] })
    expect(notice!.count).toBe(46)
  })

  it('is read the same in Big5', async () => {
    const plain = letter.replaceAll('衞', '衛')
    expect((await read(iconv.encode(plain, 'big5'))).text).toBe((await read(plain)).text)
  })

  it('keeps a name whose character is a standard one, and turns it where it says dry', async () => {
    const { text } = await read(`${letter}\n保持手部清潔乾燥，口乾者多飲水，乾坤醫館著名醫師看著病人。`)
    expect(text).toContain('李乾代表：')
    expect(text).toContain('保持手部清洁干燥，口干者多饮水，乾坤医馆著名医师看着病人。')
  })

  it('keeps its lines', async () => {
    expect((await read(letter)).text.split('\n')).toHaveLength(letter.split('\n').length)
  })
})

describe('a letter in standard characters', () => {
  it('stays as it is, though it quotes a book in traditional ones', async () => {
    const quoting = `关于著名乾隆年间医籍的答复\n${'我局组织整理馆藏，著录卷次，乾坤二册已经装订。'.repeat(6)}\n其中有《關於醫藥衛生會議辦理經費報請總局發員》一册。`
    const { text, notices } = await read(quoting)
    expect([text, notices]).toEqual([quoting, []])
  })
})
