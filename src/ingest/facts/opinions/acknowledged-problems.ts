import { likeness } from '#ingest/facts/opinions/likeness.ts'
import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import { stateFrom, type Passage, type Stated } from '#ingest/facts/passages.ts'
import type { AcknowledgedProblem } from '#ingest/facts/undertakings.ts'
import type { OutlineEntry } from '#ingest/parsed-body.ts'

const IN_SENTENCE = /(?<admits>(?:仍然|依然|仍|还|尚|也|主要|目前|当前)?(?:面临|存在)(?:着|的)?(?:一些|一定的?|不少|诸多|以下)?(?:问题和?困难)?(?:主要)?(?:有|是|为)?)(?<list>[^。；：:]{4,160}?)等(?<kind>(?:[几两一二三四五六七八九十\d]个?方面的?|一些|突出|实际|现实|具体)*(?:问题|困难|不足|短板|矛盾|情况|瓶颈|现象))/u
const ANNOUNCED = /(?:存在|面临|有)[^。；，]{0,20}(?:问题|困难|不足|短板|矛盾)[^。；，]{0,8}[：:。]?$|(?:问题|困难|不足|短板)(?:主要)?(?:有|是|为|表现在|体现在|如下|包括)[^。；]{0,10}[：:。]?$/u
const HEADING = /(?:存在|面临|主要|突出|现实|实际|工作)的?(?:主要|突出|实际|现实)?的?(?:问题|困难|不足|短板)|^(?:困难|不足|短板|制约)|制约因素|问题(?:和|与|及)(?:困难|不足)|困难(?:和|与|及)(?:问题|不足)/u
const OTHERS_PROBLEM = /您|“|关于|整改|代表|委员|提案|建议|反映|提出|针对|解决|回应|办理|审议/u
const CONFIRMS = 0.3
const MOST_ITEMS = 40
const MOST_ADMISSIONS = 20
const MOST_ANSWERS = 200

/**
 * Finds the shortcomings a document admits, one entry to an admission: 仍存在…、…等问题, a section 存在的问题, or items announced by a
 * sentence; with the later items that take them up. What a deputy reported is no admission.
 */
export function findAcknowledgedProblems(passages: readonly Passage[], outline: readonly OutlineEntry[]): AcknowledgedProblem[] {
  const body = passages.filter(({ role }) => role === 'body')
  const admissions: AcknowledgedProblem[] = []
  for (let i = 0; i < body.length && admissions.length < MOST_ADMISSIONS; i++) {
    const found = inSection(body, i) ?? inSentence(body[i]!) ?? announced(body, i)
    if (!found) continue
    i += found.taken
    admissions.push({ ...found.stated, path: paragraphPath(outline, found.stated) ?? found.stated.path, items: found.items, answeredBy: answers(found.items, body.slice(i + 1, i + 1 + MOST_ANSWERS)) })
  }
  return admissions
}

/** The free paragraph a statement stands in. */
function paragraphPath(outline: readonly OutlineEntry[], { range }: Stated): string | undefined {
  return outline.find((entry) => entry.style === 'para' && entry.range.start <= range.start && range.end <= entry.range.end)?.path
}

type Read = { stated: Stated; items: string[]; taken: number } | null

function inSentence(passage: Passage): Read {
  const { text } = passage.text
  if (!/存在|面临/u.test(text)) return null
  for (const sentence of partsOf(text, '。；')) {
    const match = IN_SENTENCE.exec(text.slice(sentence.start, sentence.end))
    if (!match || OTHERS_PROBLEM.test(match.groups!.list!) || OTHERS_PROBLEM.test(text.slice(sentence.start, sentence.start + match.index))) continue
    const from = sentence.start + match.index + match.groups!.admits!.length
    const items = partsOf(text.slice(from, from + match.groups!.list!.length), '、').map(({ start, end }) => text.slice(from + start, from + end))
    return { stated: stateFrom(passage, passage.text, sentence.start, sentence.start + match.index + match[0].length, 'certain'), items: items.map(withoutLead), taken: 0 }
  }
  return null
}

/** 三、存在的问题 with its items, numbered or one to a sentence. */
function inSection(body: readonly Passage[], i: number): Read {
  const { heading, text, block } = body[i]!
  if (!HEADING.test(heading.text) || heading.text.length > 24 || OTHERS_PROBLEM.test(heading.text) || block.marker === null) return null
  const items = itemsBelow(body, i, /[及和与]/u.test(heading.text))
  if (items.length > 0) return { stated: stateFrom(body[i]!, heading, 0, heading.text.length, 'certain'), items: items.map(nameOf), taken: items.length }
  const sentences = partsOf(text.text, '。；')
  if (sentences.length === 0) return null
  return { stated: stateFrom(body[i]!, text, 0, sentences.at(-1)!.end, 'certain'), items: sentences.map(({ start, end }: Stretch) => text.text.slice(start, end)), taken: 0 }
}

/** …主要存在四个方面的不足：一是…二是… */
function announced(body: readonly Passage[], i: number): Read {
  const passage = body[i]!
  const last = partsOf(passage.text.text, '。；').at(-1)
  const sentence = last && passage.text.text.slice(last.start, last.end)
  if (!sentence || !ANNOUNCED.test(sentence) || OTHERS_PROBLEM.test(sentence)) return null
  const items = itemsBelow(body, i, false)
  if (items.length === 0) return null
  return { stated: stateFrom(passage, passage.text, last.start, last.end, 'certain'), items: items.map(nameOf), taken: items.length }
}

/** Items directly below; under a heading of two halves (问题及计划) only problems that the text itself announces count. */
function itemsBelow(body: readonly Passage[], i: number, twofold: boolean): Passage[] {
  if (twofold) return []
  const { block } = body[i]!
  const items: Passage[] = []
  for (const passage of body.slice(i + 1, i + 1 + MOST_ITEMS)) {
    if (passage.block.marker === null || (block.marker !== null && passage.block.level <= block.level)) break
    items.push(passage)
  }
  return items
}

function nameOf({ heading, text }: Passage): string {
  if (heading.text !== '') return heading.text
  const first = partsOf(text.text, '。；，')[0]
  return first ? text.text.slice(first.start, first.end) : text.text
}

function withoutLead(item: string): string {
  return item.replace(/^(?:一是|二是|三是|四是)/u, '')
}

/** Later items that take up a problem: the most alike, each used once; as many items in order when every one has a partner by place. */
function answers(items: readonly string[], rest: readonly Passage[]): string[] {
  const later = rest.filter(({ block, heading, path }) => block.marker !== null && heading.text !== '' && path !== null)
  const used = new Set<Passage>()
  return items.slice(0, MOST_ITEMS).flatMap((item) => {
    let found: Passage | null = null
    let highest = CONFIRMS
    for (const passage of later) {
      const score = used.has(passage) ? 0 : Math.max(likeness(passage.heading.text, item), likeness(item, passage.heading.text))
      if (score > highest) [found, highest] = [passage, score]
    }
    if (!found) return []
    used.add(found)
    return [found.path!]
  })
}
