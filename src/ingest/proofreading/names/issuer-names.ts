import { isOrganisation } from '#ingest/elements/element-shapes.ts'
import { leftOut, readOrganName } from '#ingest/proofreading/names/organ-names.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage, Reading } from '#ingest/proofreading/reading.ts'
import type { RuleKey } from '#ingest/proofreading/proposal.ts'

type Mention = { name: string; passage: Passage; from: number; to: number }

/**
 * The issuing organ must have one name in the mark at the head, the signature and the printing note. Its place may be written in full or
 * not, and the printing organ may be its office; a word left out, another place or another body is a slip.
 */
export const issuerNames: Rule = (reading) => {
  if (reading.document.signatories.length > 1) return []
  const mentions = readMentions(reading)
  return mentions.flatMap((mention) => mentions.flatMap((other) => (mention === other ? [] : compare(reading, mention, other)))).filter(firstOfPlace())
}

function readMentions(reading: Reading): Mention[] {
  const { letterhead, signature, printing, title } = reading.document
  const organ = title && /^(.{4,40}?)(?=关于|对(?:.{0,8}(?:届|政协|人大|第)))/u.exec(title.normalized)?.[1]
  const places = [letterhead && { name: letterhead.normalized, range: letterhead.range }, signature && { name: signature.normalized, range: signature.range }, printing?.agency ? { name: printing.agency, range: printing.range } : null, title && organ && isOrganisation(organ) ? { name: organ, range: title.range } : null]
  return places.flatMap((place) => {
    const at = place && reading.locate(place.range)
    if (!place || !at) return []
    const name = place.name.replace(/\s+/gu, '').replace(/文件$/u, '')
    const from = at.passage.text.indexOf(name)
    return from < 0 ? [] : [{ name, passage: at.passage, from, to: from + name.length }]
  })
}

/** What is wrong with `mention` in the light of `other`. */
function compare({ spot }: Reading, mention: Mention, other: Mention): Finding[] {
  const [a, b] = [readOrganName(mention.name), readOrganName(other.name)]
  const report = (rule: RuleKey, proposal: string | null, confidence: Finding['confidence']): Finding[] => [{
    rule, passage: mention.passage, from: mention.from, to: mention.to, proposal, confidence,
    parameters: { name: mention.name, other: other.name }, related: [spot(other.passage, other.from, other.to)],
  }]
  const office = /(?:综合|党政|局)?办公室$/u
  const missing = leftOut(a.body, b.body)
  if (missing !== null && !office.test(b.body) && !/^[和与及、（]/u.test(missing)) return report('missing_word_in_issuer', other.name, 'likely')
  const sameBody = a.body.replace(office, '') === b.body.replace(office, '')
  if (sameBody && a.district && b.district && a.district !== b.district && mention.passage.index > other.passage.index) return report('wrong_place_name', other.name.slice(0, other.name.length - b.body.length) + a.body, 'likely')
  if (sameBody && a.city && b.city && a.city !== b.city && mention.passage.index > other.passage.index) return report('wrong_place_name', other.name.slice(0, other.name.length - b.body.length) + a.body, 'likely')
  if (!sameBody && mention.passage.index > other.passage.index && oneField(a.body, b.body)) return report('issuer_differs', other.name, 'likely')
  return []
}

/** Two bodies of one field cannot both be the issuer: 卫生健康局 and 卫生健康委员会, 卫生健康局 and 卫生建康局. */
function oneField(a: string, b: string): boolean {
  const [short, long] = [a, b].toSorted((x, y) => x.length - y.length) as [string, string]
  if (long.startsWith(short) || long.endsWith('办公室')) return false
  const health = /^卫生|^卫健|卫生健康/u
  if (health.test(a) && health.test(b) && /[局委]|委员会$/u.test(a) && /[局委]|委员会$/u.test(b)) return !(/^卫健[局委]$/u.test(short) && long.at(-1) === short.at(-1)) && !/中心|监督所|院$/u.test(a + b)
  return a.length === b.length && a.length >= 4 && [...a].filter((sign, i) => sign !== b[i]).length === 1
}

/** One name that two others contradict is one question. */
function firstOfPlace(): (finding: Finding) => boolean {
  const seen = new Set<number>()
  return ({ passage }) => !seen.has(passage.index) && seen.add(passage.index) !== undefined
}
