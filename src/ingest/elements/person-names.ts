import { isOrganisation } from '#ingest/elements/element-shapes.ts'

const HIDDEN = 'XxＸ×*＊某○〇'
const SHORT = new RegExp(`^[\\u4e00-\\u9fff][\\u4e00-\\u9fff${HIDDEN}]{1,3}$`, 'u')
const DOTTED = /^[\u4e00-\u9fff]{1,10}(?:[·•・．.][\u4e00-\u9fff]{1,10}){1,3}$/u
const LONG = /^[\u4e00-\u9fff]{5,9}$/u
/** Ends of words for offices and things, which no name of five characters and more has. */
const NO_NAME = /[局委厅处科股室部组院所站队司办会府校社团厂店系课号页章人]$|中心$|公司$|电话|联系|部门|单位|人员|领导|街道|代表$|委员$/u

/**
 * Tells whether a token is the name of a person: two to four characters, some perhaps masked (张**, 李某某); the longer names of
 * minorities, written with a dot (洛桑·扎西) or without one (古丽巴哈尔). A space that spreads a short name out is no part of it.
 */
export function isPersonName(token: string): boolean {
  const name = token.replace(/\s+/gu, '')
  if (SHORT.test(name)) return !/^(?:联系|电话|手机|座机|传真|邮编|单位|地址|附件|抄送|姓名|职务)/u.test(name) && !(name.length > 2 && isOrganisation(name) && NO_NAME.test(name))
  return DOTTED.test(name) || (LONG.test(name) && !NO_NAME.test(name))
}
