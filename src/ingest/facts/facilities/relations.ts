import type { Named } from '#ingest/facts/facilities/facilities.ts'
import type { FacilityRelation } from '#ingest/facts/facilities/shapes.ts'
import { stateFrom } from '#ingest/facts/passages.ts'
import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import { ACTS_ON, ALLIANCE, JOINS, RELATION_MADE, RELATION_STATUS, RELATION_TYPES, UNNAMED_PARTIES } from '#ingest/word-lists/facility-relations.ts'

/** A sentence that names more of them is a list; joined all with all they would be too many to tell. */
const MOST_PARTIES = 100

/** One of those who are joined; `named` is false for 我区公立医疗机构. */
type Party = Stretch & { name: string; named: boolean }

/**
 * Finds which houses a document says work together: A、B与C建立医联体 ties A and B to C; A对口支援B ties B to A. In A与B、C与D each 与
 * joins the house before it to the one behind; what stands between belongs to the second.
 *
 * @example
 * // 推进江南医院、浮桥街道社区卫生服务中心与泉州市儿童医院建立儿科联盟
 * //=> { a: '江南医院', b: '泉州市儿童医院', type: '儿科联盟', status: '推进' }, { a: '浮桥街道社区卫生服务中心', … }
 */
export function findRelations(named: readonly Named[], nameOf: (start: number) => string | null): FacilityRelation[] {
  const byPassage = Map.groupBy(named.filter(({ isAlias }) => !isAlias), ({ traced }) => traced)
  return [...byPassage.values()].flatMap((names) => {
    const { traced, passage } = names[0]!
    const sentences = partsOf(traced.text, '。；;！？')
    let next = 0
    return sentences.flatMap((sentence) => {
      const own: Named[] = []
      for (; next < names.length && names[next]!.start < sentence.end; next++) own.push(names[next]!)
      const parties = own.length === 0 || own.length > MOST_PARTIES ? [] : partiesIn(traced.text, sentence, own, nameOf)
      return parties.length > MOST_PARTIES ? [] : tiesIn(traced.text, sentence, parties).map(({ a, b, type, status }) => ({
        a: a.name, b: b.name, type, status, ...stateFrom(passage, traced, sentence.start, sentence.end, a.named && b.named ? 'certain' : 'inferred'),
      }))
    })
  })
}

function partiesIn(text: string, sentence: Stretch, own: readonly Named[], nameOf: (start: number) => string | null): Party[] {
  const named = own.map(({ start, end, name, stated }): Party => ({ start, end, name: nameOf(stated.range.start) ?? name, named: true }))
  const unnamed = [...text.slice(sentence.start, sentence.end).matchAll(UNNAMED_PARTIES)]
    .map((match): Party => ({ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, name: match[0], named: false }))
    .filter((party) => !named.some(({ start, end }) => start < party.end && party.start < end))
  return [...named, ...unnamed].toSorted((a, b) => a.start - b.start || a.end - b.end)
}

type Tie = { a: Party; b: Party; type: string; status: string | null }

function tiesIn(text: string, sentence: Stretch, parties: readonly Party[]): Tie[] {
  const direct = parties.flatMap((agent, i) => directTie(text, sentence, agent, parties[i + 1]) ?? [])
  if (direct.length === 0) return groupTies(text, sentence, parties)
  // A与B建立协作关系，C加入D联盟: what stands before the first of them is told by itself.
  const start = Math.min(...direct.map(({ a, b }) => Math.min(a.start, b.start)))
  return [...groupTies(text, { start: sentence.start, end: start }, parties.filter((party) => party.end <= start)), ...direct]
}

/** A对口支援B, A加入B专科联盟. */
function directTie(text: string, sentence: Stretch, agent: Party, patient: Party | undefined): Tie | null {
  if (!patient || !agent.named) return null
  const between = text.slice(agent.end, patient.start)
  const type = ACTS_ON.exec(between)?.groups!.type
  if (type) return { a: patient, b: agent, type, status: statusOf(text, sentence, agent, patient) }
  const joined = JOINS.exec(between)?.groups!.status
  const alliance = joined && ALLIANCE.exec(text.slice(patient.end, patient.end + 20))?.groups!.type
  return alliance ? { a: agent, b: patient, type: alliance, status: joined } : null
}

function groupTies(text: string, sentence: Stretch, parties: readonly Party[]): Tie[] {
  const groups = groupsOf(text, parties)
  if (groups.length < 2) return []
  const last = groups.at(-1)!.at(-1)!
  const type = typeBehind(text.slice(last.end, sentence.end))
  if (!type) return []
  return pairsOf(groups).filter(([a, b]) => a.named || b.named).map(([left, right]) => {
    // The house with a name and rank is the partner, those of the place the ones that are joined to it.
    const [a, b] = left.named && !right.named ? [right, left] : [left, right]
    return { a, b, type, status: statusOf(text, sentence, groups[0]![0]!, last) }
  })
}

/** Parties joined by 、 and 和 are one group; 与 and what may stand around it (等基层医疗机构与辖区内) part groups. */
function groupsOf(text: string, parties: readonly Party[]): Party[][] {
  const groups: Party[][] = []
  for (const party of parties) {
    const previous = groups.at(-1)?.at(-1)
    const between = previous ? text.slice(previous.end, party.start) : ''
    if (previous && party.start < previous.end) groups.at(-1)!.push(party)
    else if (previous && /^(?:[、，]|和|及|以及)?$/u.test(between)) groups.at(-1)!.push(party)
    else if (previous && /^[^，。；、]{0,12}?[与同和][^，。；、]{0,6}$/u.test(between.replace(/^[（(][^（）()]*[）)]/u, ''))) groups.push([party])
    else groups.splice(0, groups.length, ...(groups.length > 1 ? groups : []), ...(groups.length > 1 ? [] : [[party]]))
  }
  return groups
}

/** G0与G1: all with all. G0与G1与G2: the first of G1 is G0's, the others are joined to G2. */
function pairsOf(groups: readonly Party[][]): [Party, Party][] {
  return groups.slice(0, -1).flatMap((group, i): [Party, Party][] => {
    const left = i === 0 ? group : group.slice(1)
    const right = i + 2 < groups.length ? groups[i + 1]!.slice(0, 1) : groups[i + 1]!
    return left.flatMap((a) => right.map((b): [Party, Party] => [a, b]))
  })
}

function typeBehind(words: string): string | null {
  for (const pattern of RELATION_TYPES) {
    const type = pattern.exec(words)?.[0]
    if (type) return type.replace(/^.*?(?:建立|组建|成立|加入|签订|签署|共建|开展|构建|形成)/u, '') || type
  }
  return null
}

function statusOf(text: string, sentence: Stretch, first: Party, last: Party): string | null {
  return RELATION_STATUS.exec(text.slice(sentence.start, first.start))?.[0] ?? RELATION_MADE.exec(text.slice(last.end, sentence.end).split('，')[0]!)?.[0] ?? null
}
