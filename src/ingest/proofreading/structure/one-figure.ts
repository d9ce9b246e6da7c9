import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

type Figure = ParsedDocument['facts'][number]

/** What one indicator is must be told the same everywhere (签约率 75.3% and 73.5%), and figures must add up and grow as the text says. */
export const oneFigure: Rule = (reading) => [...twoValues(reading), ...failedChecks(reading)]

const CHANGE = /[由从](?![事此而])|较|比|同期|去年|上年|原来|此前|增[加长至]|提高[到至]|提升[到至]|上升[到至]|下降|降[低至到]|力争|目标|预期|计划|今年|五年|到20\d{2}|试点|分别|其中|平均|每|[高低多少]于|不超过|上限|最/u
const GENERAL = /^(?:全|我|该|本)[省市县区镇乡街院校局]|^(?:目前|现有|共有|已|累计|共计|总计|其中|平均)/gu
const SHORTEST = 5

function twoValues({ document, passages, locate, spot }: Reading): Finding[] {
  return [...Map.groupBy(document.facts, (figure) => `${nameOf(figure)}|${figure.unit}|${figure.period ?? ''}`).values()].flatMap((figures) => {
    const plain = figures.filter(({ value, comparator }) => typeof value === 'number' && comparator === '=')
    const [first] = plain
    const other = plain.find(({ value }) => value !== first?.value)
    if (!first || !other || nameOf(first).length < SHORTEST) return []
    const [from, to] = [locate(first.range), locate(other.range)]
    if (!from || !to || isOneSentence(from, to) || [from, to].some((place) => CHANGE.test(sentenceAt(place)))) return []
    const place = passages[to.passage.index]!
    return [{
      rule: 'figure_differs', passage: place, from: to.from, to: Math.min(place.text.length, to.from + other.quote.length), proposal: null, confidence: 'likely',
      parameters: { what: nameOf(first), first: shown(first), second: shown(other) }, related: [spot(from.passage, from.from, from.from + first.quote.length)],
    }]
  })
}

function nameOf({ metric }: Figure): string {
  return metric.replace(GENERAL, '').replace(GENERAL, '')
}

function shown({ value, unit }: Figure): string {
  return `${String(value)}${unit ?? ''}`
}

type Place = NonNullable<ReturnType<Reading['locate']>>

function isOneSentence(a: Place, b: Place): boolean {
  return a.passage === b.passage && !/[。；]/u.test(a.passage.text.slice(Math.min(a.from, b.from), Math.max(a.from, b.from)))
}

function sentenceAt({ passage: { text }, from }: Place): string {
  const start = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('；', from)) + 1
  const end = text.slice(from).search(/[。；]/u)
  return text.slice(Math.max(start, from - 120), end < 0 ? from + 120 : from + end)
}

/** Sums and rates the reader of figures reckoned and found otherwise. */
function failedChecks({ document, locate }: Reading): Finding[] {
  return document.consistencyChecks.filter(({ result, kind }) => result === 'warn' && kind !== 'count').flatMap((check): Finding[] => {
    const place = locate(check.range)
    if (!place) return []
    return [{ rule: 'figure_differs', passage: place.passage, from: place.from, to: Math.min(place.passage.text.length, place.from + check.quote.length), proposal: null, confidence: 'likely', reason: 'reckoned_otherwise', parameters: { check: check.check } }]
  })
}
