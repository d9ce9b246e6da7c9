import { pinyin } from 'pinyin-pro'

const LONGEST = 80

/**
 * The last part of the address of a new facility's page, from its name: what people type and say. It means nothing and stays when the
 * name changes.
 *
 * @example
 * slugOfName('海滨街道社区卫生服务中心') //=> 'hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'
 */
export function slugOfName(name: string): string {
  const said = pinyin(name.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('-')
  return said.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replace(/^-|-$/g, '') || 'facility'
}
