import { CONFERENCE, PARTY_CONGRESS } from '#ingest/word-lists/session-bodies.ts'
import { findCaseNumber, type CaseNumber } from '#ingest/case/case-number.ts'
import { findCaseTitle } from '#ingest/case/case-title.ts'
import { findDay } from '#ingest/elements/document-dates.ts'
import { INSTRUMENTS } from '#ingest/word-lists/session-bodies.ts'
import { rangeOf, type TracedText } from '#ingest/text/traced-text.ts'
import { bodyKind, readSession, type CaseSession } from '#ingest/case/case-session.ts'
import type { Head } from '#ingest/elements/head-fields.ts'
import type { Layout } from '#ingest/layout.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

type Request = NonNullable<ParsedDocument['request']>
type Source = { traced: TracedText; line: number; text: string }

export type RequestInput = {
  layout: Layout
  head: Head
  /** Names the body in full, when the place is known. */
  bodyNameOf: (session: CaseSession) => string | null
  /** Tells the innermost section an offset lies in. */
  pathAt: (offset: number) => string | null
}

/** Lines of a form that name the case: 提案编号：…, 案由：…, （第99号）. */
const LABELLED_CASE = /编号|案号|案由|题目|(?:提案|建议)名称|^[（(]?第.{1,16}号/u

/** Reads which case a letter answers, from its title first and its opening next. Null when neither names one. */
export function readRequest({ layout, head, bodyNameOf, pathAt }: RequestInput): Request | null {
  const { paragraphs } = layout
  const title = head.title && { traced: head.title.traced, line: head.title.field.line, text: head.title.field.normalized }
  const opening = paragraphs.find(({ role }) => role === 'opening') ?? null
  const body = paragraphs.filter(({ role }) => role === 'body')
  const labelled = paragraphs.filter(({ role, text }) => role === 'field' && LABELLED_CASE.test(text)).map(sourceOf)
  // 各位代表 are those a report is read out to.
  const capacity = head.addressees.filter(({ name }) => !name.startsWith('各位')).map((addressee) => addressee.capacity).find((named) => named === '代表' || named === '委员') ?? null
  const sources = [title, opening && sourceOf(opening)].filter((source) => source !== null)
  if (!answersCase(title?.text ?? '', sources, opening !== null, capacity !== null)) return null

  const instrument = readInstrument(title?.text ?? '') ?? readInstrument(opening?.text ?? '')
  // The heading of the page may say what the letter's own title lost on the way.
  const headlines = paragraphs.filter(({ role }) => role === 'headline').map(sourceOf)
  const session = readBestSession([...sources, ...headlines])
  const number = readNumber([...sources, ...labelled, ...headlines], layout)
  const caseTitle = readCaseTitle(opening, title) ?? readLabelledTitle(labelled)
  const day = session?.meeting && opening ? findDay(opening.text) : null
  if (instrument !== '审议意见' && !session?.term && !number && !caseTitle && !capacity) return null
  const place = sources.at(0)!
  return {
    bodyKind: session?.bodyKind ?? kindOf(instrument, capacity, sources), bodyNameRaw: session?.bodyNameRaw ?? null,
    bodyName: session ? bodyNameOf(session) : null, bodyLevel: session?.bodyLevel ?? null,
    term: session?.term ?? null, session: session?.session ?? null, sessionRaw: session?.sessionRaw ?? null,
    meeting: session?.meeting ?? null, meetingRaw: session?.meetingRaw ?? null,
    ...numberFields(number), instrument, title: caseTitle,
    titleVariants: caseTitle ? findVariants(caseTitle, body, pathAt) : [],
    convertedFrom: caseTitle ? convertedFrom(body, opening) : null,
    subject: instrument === '审议意见' ? (readSubject(opening?.text ?? '') ?? readSubject(title?.text ?? '')) : null,
    dateRaw: day?.raw ?? null, date: day?.iso ?? null,
    openingFormula: opening ? lastSentence(opening.text) : null,
    line: opening?.line ?? place.line, range: rangeOf(opening ?? place.traced),
  }
}

function sourceOf(paragraph: RoledParagraph): Source {
  return { traced: paragraph, line: paragraph.line, text: paragraph.text }
}

/** A letter answers a case when title or opening names one, and its form is that of an answer, not of a notice or plan. */
function answersCase(title: string, sources: readonly Source[], hasOpening: boolean, toPerson: boolean): boolean {
  const namesCase = sources.some(({ text }) => /建议|提案|议案|审议意见|社情民意|届|政协|人大/u.test(text)) && (hasOpening || /建议|提案|议案|审议意见|社情民意/u.test(title))
  const isNotice = /(?:通知|方案|计划|规划|办法|要点|工作重点|公告|通告|决定|决议|总结|解读)$/u.test(title)
  return namesCase && !isNotice && (hasOpening || toPerson || /答复|回复|复函|会办|协办/u.test(title) || (title.includes('办理') && namesOneCase(title)))
}

/** 市八届人大三次会议代表建议的办理情况 tells of all of them. */
function namesOneCase(title: string): boolean {
  return title.includes('审议意见') || findCaseNumber(title) !== null || findCaseTitle(title) !== null
}

function readNumber(sources: readonly Source[], { text: source }: Layout): CaseNumber | null {
  for (const { text, traced } of sources) {
    const found = findCaseNumber(text)
    const range = found && rangeOf(traced, found.index, found.index + found.raw.length)
    if (range) return { ...found, raw: source.slice(range.start, range.end).replace(/[\r\n]+/gu, '') }
  }
  return null
}

function numberFields(number: CaseNumber | null) {
  return { numberRaw: number?.raw ?? null, number: number?.number ?? null, numbers: number?.numbers ?? [], year: number?.year ?? null }
}

/** The source that names term and session; a bare 政协 or 人大 only when none does. */
function readBestSession(sources: readonly Source[]): CaseSession | null {
  const sessions = sources.map(({ text }) => readSession(text)).filter((session) => session !== null)
  const first = sessions.find((session) => session.term !== null) ?? sessions[0] ?? null
  const best = sessions.find((session) => session.term === first?.term && session.session !== null) ?? first
  if (!best || best.bodyKind) return best
  return { ...best, bodyKind: sessions.find((session) => session.bodyKind)?.bodyKind ?? null }
}

/** The word next to the number decides; in a title, what is answered stands before 答复. */
function readInstrument(text: string): Request['instrument'] {
  const turned = /(?:议案|提案|建议)\s?[（(]\s?转(?:为)?(建议|提案|议案)/u.exec(text)
  if (turned) return turned[1] as Request['instrument']
  const outside = text.replace(/《[^》]*》|“[^”]*”/gu, '')
  const afterNumber = /号[）)]?\s?(?:重点|代表|委员)?(建议|提案|议案|社情民意)/u.exec(outside)
  if (afterNumber) return afterNumber[1] as Request['instrument']
  for (const candidate of [outside, text]) {
    const found = INSTRUMENTS.map((word) => ({ word, index: candidate.search(new RegExp(word === '建议' ? '(?<!意见)建议(?!书)' : word, 'u')) })).filter(({ index }) => index >= 0)
    if (found.some(({ word }) => word === '审议意见')) return '审议意见'
    if (found.some(({ word }) => word === '社情民意')) return '社情民意'
    const first = found.toSorted((a, b) => a.index - b.index)[0]
    if (first) return first.word
  }
  return null
}

function kindOf(instrument: Request['instrument'], capacity: '代表' | '委员' | null, sources: readonly Source[]): Request['bodyKind'] {
  const named = sources.map(({ text }) => bodyKind(text)).find(Boolean)
  if (named) return named
  if (sources.some(({ text }) => PARTY_CONGRESS.test(text))) return null
  if (sources.some(({ text }) => CONFERENCE.test(text)) || instrument === '提案') return 'CPPCC'
  if (instrument === '议案' || (instrument === '建议' && capacity !== '委员')) return capacity === '代表' || instrument === '议案' ? 'NPC' : null
  return capacity === '委员' ? 'CPPCC' : capacity === '代表' ? 'NPC' : null
}

function readCaseTitle(opening: RoledParagraph | null, title: Source | null): string | null {
  const found = [opening, title].map((source) => source && findCaseTitle(source.text)).filter((caseTitle) => caseTitle !== null)
  // Where one of them quotes it, that is its wording.
  return (found.find(({ quoted }) => quoted) ?? found[0])?.title ?? null
}

function readLabelledTitle(labelled: readonly Source[]): string | null {
  for (const { text } of labelled) {
    const match = /(?:案由|提案题目|建议题目|提案名称|建议名称|标题|题目)\s?[：:]\s?[《“]?([^《》“”\s][^《》]{3,100}?)[》”]?$/u.exec(text)
    if (match) return match[1]!
  }
  return null
}

/** Other wordings of the case title further on: 《…的议案（转建议）》. */
function findVariants(title: string, body: readonly RoledParagraph[], pathAt: RequestInput['pathAt']): Request['titleVariants'] {
  const core = title.replace(/的?(?:建议|提案|议案)$/u, '')
  return body.slice(0, 6).flatMap((paragraph) => {
    const found = findCaseTitle(paragraph.text)
    if (!found?.quoted || found.title === title || !found.title.startsWith(core)) return []
    const range = rangeOf(paragraph, found.start, found.end)
    return [{ path: pathAt(range.start), title: found.title, line: paragraph.line, range }]
  })
}

function convertedFrom(body: readonly RoledParagraph[], opening: RoledParagraph | null): string | null {
  for (const { text } of [...(opening ? [opening] : []), ...body.slice(0, 6)]) {
    const match = /(议案|提案|建议)\s?[（(]\s?转(?:为)?(?:建议|提案|议案)\s?[）)]/u.exec(text)
    if (match) return match[1]!
  }
  return null
}

function readSubject(text: string): string | null {
  const subject = (/(?:听取和审议|听取并审议|审议(?!意见)|听取)(?:了)?((?:\S{0,12}?关于)?[^，。；]{4,60}?报告》?)/u.exec(text) ?? /(?:常委会|会议)对(\S{4,60}?报告》?)(?:的)?审议意见/u.exec(text))?.[1] ?? null
  // 县政府《关于…的报告》 keeps both its marks or neither.
  return subject?.includes('《') ? subject : (subject?.replace('》', '') ?? null)
}

/** 现将办理情况答复如下： — the last sentence of the opening that says so. */
function lastSentence(text: string): string {
  const sentences = text.match(/[^。]+。?/gu) ?? [text]
  return (sentences.findLast((sentence) => /收悉|如下|收到|提出/u.test(sentence)) ?? sentences.at(-1)!).trim()
}
