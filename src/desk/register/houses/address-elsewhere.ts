/** Words that end as the name of a district does and are none. */
const NO_DISTRICTS = ['社区', '小区', '园区', '开发区', '高新区', '新区', '示范区', '保税区', '工业区', '度假区', '片区', '校区', '院区', '景区', '城市', '超市', '夜市', '菜市', '集市', '门市', '花市', '闹市']

/**
 * Whether an address names another 区, 县 or 市 than the one it is to lie in: asked about, since a register may list a branch elsewhere.
 *
 * @example
 * // 厦门市湖里区
 * isElsewhere('厦门市思明区莲前西路1号', place) //=> true
 * isElsewhere('湖里区禾山街道枋湖路12号', place) //=> false
 */
export function isElsewhere(address: string, { name, city, province }: { name: string; city: string; province: string }): boolean {
  let rest = address.normalize('NFKC').replace(/\s/g, '')
  for (const whole of [province, city]) if (whole !== '' && rest.startsWith(whole)) rest = rest.slice(whole.length)
  const [named] = /^\p{Script=Han}{1,6}?[区县市旗]/u.exec(rest) ?? []
  return named !== undefined && named !== name && !NO_DISTRICTS.some((word) => named.endsWith(word))
}
