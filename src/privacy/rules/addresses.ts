import type { Finding, Rule } from '#privacy/finding.ts'

const HOME_LABEL = /(?:家庭|户籍|户口|居住|现住|常住|暂住)(?:地|所在地)?(?:住?址|地址)?[:为是在 ]{0,3}|住址[:为是在 ]{0,3}|(?:家住|租住|现住|暂住|居住)(?:于|在)?[: ]{0,2}/gu
/** From a house number on: 88号3号楼502室, 12号楼3单元1201室, 三组15号. */
const HOUSE = /\d{1,5}(?:[号弄#](?:之[一二三四五六七八九十\d]{1,2})?楼?|栋|幢|座|[ab]?区)(?:[A-Z\d一二三四五六七八九十]{1,4}(?:号楼?|栋|幢|座|楼|层|单元|梯)){0,3}[A-Z]?(?:\d{1,4}(?:室|号房|房|户|号))?/u
const HOUSES = new RegExp(HOUSE, 'gu')
const HOME_SHAPED = /(?:单元|梯)[^\d]{0,1}\d{2,4}(?:室|房|户)?|(?:栋|幢|号楼|之[一二三四五六七八九十\d]{1,2})\d{2,4}室/u
const OFFICE = /大厦|大楼|写字楼|办公|中心|广场|政府|[局院所站校园]|公司|商务|行政|园区|基地|厂|酒店|宾馆|商场|诊|法庭/u
/** How far an address reaches behind its label, and how far back the place it names begins. */
const [AHEAD, BACK] = [40, 24]
export const HIDDEN_HOUSE = '［门牌已隐去］'

/** Where somebody lives: an address behind a label, or one that goes down to flat and stair. The street stays, the house is masked. */
export const addresses: Rule = (_text, folded) => {
  const labelled = [...folded.matchAll(HOME_LABEL)].flatMap(({ 0: label, index }) => {
    const from = index + label.length
    const rest = folded.slice(from, from + AHEAD)
    const clause = rest.slice(0, ending(rest))
    const house = HOUSE.exec(clause)
    return house ? [at(from + house.index, house[0])] : []
  })
  const shaped = [...folded.matchAll(HOUSES)].filter(({ 0: house, index }) => HOME_SHAPED.test(house) && !OFFICE.test(placeBefore(folded, index)) && !OFFICE.test(house))
  return [...labelled, ...shaped.map(({ 0: house, index }) => at(index, house))]
}

function ending(clause: string): number {
  const stop = clause.search(/[,，。;；\n\t（(]/u)
  return stop < 0 ? clause.length : stop
}

/** The words of the same clause before a house number. */
function placeBefore(folded: string, index: number): string {
  return folded.slice(Math.max(0, index - BACK), index).split(/[,，。;；:、\n\t]/u).at(-1)!
}

function at(start: number, house: string): Finding {
  return { rule: 'home_address', start, end: start + house.length, mask: HIDDEN_HOUSE }
}
