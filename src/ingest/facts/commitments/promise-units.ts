import { findDeadlines } from '#ingest/facts/deadlines.ts'
import { findQuantities } from '#ingest/facts/quantities.ts'
import { actAt } from '#ingest/facts/commitments/measure-words.ts'
import { STATE_REACHED, WAITS, type Clause } from '#ingest/facts/commitments/clauses.ts'
import type { PlacedSentence } from '#ingest/facts/commitments/placed-sentences.ts'

const MOST_MEASURES = 4
const LONGEST_ITEM_TITLE = 7
const GROUND = /^(?:结合|通过|依托|围绕|针对|对|面向)/u
/** A measure at one institution is a promise of its own beside measures for all. */
const NAMED_PLACE = /[\u4e00-\u9fff]{2}(?:镇|乡|区|县|市|街道|大学|附属|第[一二三四五六七八九十]|中心)[\u4e00-\u9fff]{0,8}(?:医院|卫生院|卫生服务中心|保健院|疾控中心|急救中心)/u

/** Parts clauses into promises: a new one where a ground leads to a further measure, or a measure stands on its own. Each has a measure. */
export function unitsOf(text: string, clauses: readonly Clause[], { ahead, passage, start }: PlacedSentence): Clause[][] {
  const intended = !ahead
  const titled = passage.block.kind === 'item' && start === 0
  const units: Clause[][] = []
  let unit: Clause[] = []
  for (const [i, clause] of clauses.entries()) {
    const ground = clause.kind === 'context' && !clause.idle && measureFollows(clauses, i)
    if (unit.some(isMeasure) && !(titled && units.length === 0 && isTitle(unit)) && (ground || (isMeasure(clause) && begins(text, unit, clause, intended)))) {
      units.push(unit)
      unit = []
    }
    unit.push(clause.kind === 'purpose' && !unit.some(isMeasure) ? { ...clause, kind: 'measure' } : clause)
  }
  if (unit.length > 0) units.push(unit)
  return units.filter((one) => one.some(isMeasure))
}

/** 一是强化人才支撑，力争…: the first few words of an item are its title. */
function isTitle(unit: readonly Clause[]): boolean {
  return unit.length === 1 && unit[0]!.end - unit[0]!.bare <= LONGEST_ITEM_TITLE
}

/** A ground begins a promise only when a measure comes before the next one. */
function measureFollows(clauses: readonly Clause[], from: number): boolean {
  for (let i = from + 1; i < clauses.length; i++) {
    const { kind } = clauses[i]!
    if (kind === 'measure' || kind === 'context') return kind === 'measure'
  }
  return false
}

/** 面积不少于150平方米: how large what is promised before will be. */
const EXTENT = /^(?:总?(?:建筑|占地|使用|用房)?面积|总?投资|规模|每[户人次]|费用|服务半径)/u

/** Whether a further measure is a promise of its own. */
function begins(text: string, unit: readonly Clause[], clause: Clause, intended: boolean): boolean {
  if (clause.subject !== null || (clause.intent !== null && !/^(?:要|应|确保|预计|有望)/u.test(clause.intent) && !intended)) return true
  const words = text.slice(clause.bare, clause.end)
  const before = unit.filter(isMeasure).map(({ bare, end }) => text.slice(bare, end))
  if (before.length >= MOST_MEASURES || (!intended && GROUND.test(words))) return true
  if (isDueElsewhen(words) && before.some((one) => timesIn(one).length > 0)) return true
  // 确保增长10% says how far the measure before it goes.
  const counts = before.some((one) => findQuantities(one).length > 0)
  if (before.length > 0 && EXTENT.test(words)) return false
  const [first] = findQuantities(words)
  // …转岗培训，再培训300名 counts what the measure before it names.
  if (first && before.length > 0 && first.end === words.length && /^[名人个家所次]$/u.test(first.unit ?? '')) return counts
  if (first) return counts || (!intended && clause.intent !== '确保')
  return !intended && NAMED_PLACE.test(words) && !before.some((one) => NAMED_PLACE.test(one))
}

/** 年内实现长处方服务全覆盖, behind something due by another day: what is done by it is named. 2025年底投入使用 goes on with the same thing. */
function isDueElsewhen(words: string): boolean {
  const [first] = timesIn(words)
  if (!first || first.index > 1) return false
  const said = words.slice(first.index + first.raw.length).replace(/^(?:力争|确保|计划)/u, '')
  const act = actAt(said)
  return act !== null && said.length - act.length >= 4
}

function timesIn(words: string): ReturnType<typeof findDeadlines> {
  return findDeadlines(words).filter(({ precision }) => precision !== 'recurring' && precision !== 'term')
}

/** A number or a day to come. */
export function isMeasured(text: string, unit: readonly Clause[], writtenOn: string | null): boolean {
  const words = text.slice(unit[0]!.bare, unit.at(-1)!.end)
  return findQuantities(words).length > 0 || findDeadlines(words, writtenOn).some(({ date }) => date !== null && date > (writtenOn ?? ''))
}

/** 重点抓好三件事, 做好以下工作: what is promised stands in the list behind. */
const LEADS_TO_LIST = /(?:[几两一二三四五六](?:件|项|个方面|方面)|以下|如下)(?:事|实事|工作|任务|措施|方面|内容)*$/u

/** Something in it could be checked: a number, a day, an institution, a title, or a measure that is more than a phrase. */
export function isSpecific(text: string, unit: readonly Clause[]): boolean {
  if (unit.some((clause) => WAITS.test(text.slice(clause.bare, clause.end)))) return true
  return unit.filter(isMeasure).some((clause) => {
    const words = text.slice(clause.bare, clause.end)
    if (LEADS_TO_LIST.test(words)) return false
    const said = clause.verb ? words.slice(words.indexOf(clause.verb) + clause.verb.length) : words
    if (NAMED_PLACE.test(words) || /《/u.test(words) || findQuantities(words).length > 0 || findDeadlines(words).length > 0 || STATE_REACHED.test(words)) return true
    return !clause.idle && said.replace(/[^\p{L}\p{N}]/gu, '').length >= 3
  })
}

export function isMeasure({ kind }: Clause): boolean {
  return kind === 'measure'
}
