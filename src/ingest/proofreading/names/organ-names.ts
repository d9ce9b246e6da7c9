/** The name of an organ taken apart: 厦门市湖里区卫生健康局 is place 厦门市湖里区 and body 卫生健康局. */
export type OrganName = { city: string | null; district: string | null; body: string }

const ORGAN = /^(?:中共|中国共产党)?([\u4e00-\u9fff]{2,8}?(?:省|自治区))?([\u4e00-\u9fff]{2,8}?(?:自治州|市|州|盟))?([\u4e00-\u9fff]{1,8}?(?:自治县|开发区|新区|区|县|旗|市))?([\u4e00-\u9fff（）()]{2,40})$/u

/**
 * Takes the name of an organ apart; 文件, notes in brackets and spaces are left out.
 *
 * @example
 * readOrganName('厦门市湖里区卫生健康局文件') //=> { city: '厦门市', district: '湖里区', body: '卫生健康局' }
 */
export function readOrganName(raw: string): OrganName {
  const plain = raw.replace(/\s+/gu, '').replace(/文件$/u, '').replace(/[（(](?:公章|盖章|印章|章|印|代章)[）)]$/u, '')
  const match = ORGAN.exec(plain)
  return { city: match?.[2] ?? null, district: match?.[3] ?? null, body: match?.[4] ?? plain }
}

/** `short` is `long` with a stretch inside left out; what is missing, or null. */
export function leftOut(short: string, long: string): string | null {
  if (short.length >= long.length || short.length < 4) return null
  let head = 0
  while (head < short.length && short[head] === long[head]) head++
  const tail = short.length - head
  return tail > 0 && head > 0 && long.endsWith(short.slice(head)) ? long.slice(head, long.length - tail) : null
}
