/** What is compared of two entries that may be one house. */
export type Comparable = { name: string; aliases: readonly string[]; phone: string | null; address: string | null }
/** Where a register is of: names leave it out or not, and are the same. */
type Around = { name: string; city: string; province: string }

/** What kind of house a name says, from the longest word down: alone it says nothing about which. */
const KINDS = ['社区卫生服务中心', '社区卫生服务站', '社区卫生服务中心分中心', '卫生服务中心', '卫生服务站', '中心卫生院', '卫生院', '村卫生室', '村卫生所', '卫生室', '卫生所', '妇幼保健院', '门诊部', '诊所', '护理院', '护理站', '分院', '医院', '分中心', '急救站']
  .toSorted((a, b) => b.length - a.length)

/**
 * Keys by which two entries of a register may be one house: the name without its place, its 街道 or 镇 and its kind; and, with the kind, the
 * telephone or the address. Two houses with a key in common are worth a look, no more: a 分中心 shares a telephone with its main house.
 *
 * @example
 * // 湖里区
 * twinKeys({ name: '湖里区禾山街道社区卫生服务中心', aliases: [], phone: null, address: null }, place) //=> ['name:禾山|社区卫生服务中心']
 * twinKeys({ name: '禾山社区卫生服务中心', … }, place) //=> ['name:禾山|社区卫生服务中心']
 */
export function twinKeys({ name, aliases, phone, address }: Comparable, place: Around): string[] {
  const bare = plain(name)
  const kind = KINDS.find((one) => bare.includes(one)) ?? ''
  const digits = (phone ?? '').normalize('NFKC').replace(/\D/g, '').slice(-8)
  const where = withoutPlace(plain(address ?? ''), place)
  return [...new Set([
    ...[name, ...aliases].flatMap((one) => nameKey(one, place) ?? []),
    ...(digits.length >= 7 && kind !== '' ? [`phone:${digits}|${kind}`] : []),
    ...(where.length >= 5 && /\d/.test(where) && kind !== '' ? [`address:${where}|${kind}`] : []),
  ])]
}

function nameKey(name: string, place: Around): string | null {
  const bare = withoutPlace(plain(name), place)
  const kind = KINDS.find((one) => bare.endsWith(one)) ?? ''
  const core = bare.slice(0, bare.length - kind.length).replace(/街道|社区|[镇乡村]$|[镇乡](?=.)/gu, '')
  return core.length >= 2 ? `name:${core}|${kind}` : null
}

function withoutPlace(text: string, { name, city, province }: Around): string {
  let rest = text
  for (const whole of [province, city, name]) {
    const part = [whole, whole.replace(/[省市区县]$/u, '')].find((one) => one.length >= 2 && rest.startsWith(one) && rest.length > one.length)
    if (part) rest = rest.slice(part.length)
  }
  return rest
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}
