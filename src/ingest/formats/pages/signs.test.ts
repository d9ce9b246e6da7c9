import { describe, expect, it } from 'vitest'

import { isGibberish } from '#ingest/formats/pages/signs.ts'

describe('what a font without a map to Unicode gives', () => {
  it.each([Buffer.from('云州市松江区卫生健康局文件', 'utf16le').swap16().toString('latin1'), '\u0003\u0010\u0012ĀďƐ', 'ሴ㑖嘎Ꭺᄀ㲁', 'ԑԒ؀ܐहก'])('is gibberish: %j', (text) => {
    expect(isGibberish(text)).toBe(true)
  })

  it.each(['关于印发方案的通知', '2024年5月20日 PM2.5 α波 café', 'nǐ hǎo 拼音', '鿍㐂', 'བོད་རང་སྐྱོང་ལྗོངས', 'شىنجاڭ ئۇيغۇر', 'ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ', '연변조선족자치주'])('is no gibberish: %s', (text) => {
    expect(isGibberish(text)).toBe(false)
  })
})
