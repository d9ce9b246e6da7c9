import { findQuotations } from '#ingest/text/quotations.ts'
import { actWordsLength } from '#ingest/facts/commitments/measure-words.ts'
import { findFacilityNames } from '#ingest/facts/facilities/facility-names.ts'
import { partsOf } from '#ingest/text/sentences.ts'

const LIST = /(?:^|(?<=[，。；]))(?<list>[^，。；：]{2,120})等(?:\s?(?<count>[\d一二三四五六七八九十两百]+)\s?(?:个|家|所|项|类|种|处|座|条|台|名|支|间|批|大)|[\u4e00-\u9fff]{2,12})/u
const BUILT = /(?<name>[\u4e00-\u9fff（）]{4,40}(?:项目|工程))(?=$|[和与及、，。；]|纳入|列入|建设|进度|前期|立项|开工|竣工|落地|尽)/gu

/** What a promise is about by name: documents in book marks, the things it lists before 等, projects, and institutions. */
export function promisedObjects(quote: string): string[] {
  const titles = findQuotations(quote).map(({ text }) => text)
  const listed = listedIn(quote)
  const projects = listed.length > 0 ? [] : [...quote.matchAll(BUILT)].flatMap((match) => match.groups!.name!.split(/(?<=项目|工程)[和与及、]/u)).map(withoutAct)
  const houses = projects.length > 0 || listed.length > 0 ? [] : findFacilityNames(quote).filter(({ isWeak }) => !isWeak).map(({ name }) => name)
  return [...new Set([...titles, ...listed, ...projects, ...houses])].filter((name) => name.length >= 2)
}

/** Things before 等; a list that begins with anything but what is done to it is left alone. */
function listedIn(quote: string): string[] {
  const match = LIST.exec(quote)
  const list = match?.groups!.list
  if (!list || actWordsLength(list) === 0 || /(?:局|委|办|部门)$/u.test(list)) return []
  return partsOf(list, '、').map(({ start, end }, i) => (i === 0 ? withoutAct(list.slice(start, end)) : list.slice(start, end)))
}

function withoutAct(name: string): string {
  const bare = name.slice(actWordsLength(name))
  return bare.length >= 2 ? bare : name
}
