import type { OutlineEntry } from '#ingest/parsed-body.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Reading } from '#ingest/proofreading/reading.ts'

/** A measure without a 责任单位 clause where most of its sisters, the sections of the same style, have one; and a unit that one clause names twice. */
export const responsibleUnits: Rule = (reading) => [...missingUnits(reading), ...repeatedUnits(reading)]

/** 各有关单位 may stand behind each of two labels. */
const GENERAL = /^(?:各|有关|相关)/u

/** 由区卫健局牵头，区财政局、区卫健局配合: who leads does not support. */
function repeatedUnits({ document, locate }: Reading): Finding[] {
  return document.outline.flatMap(({ responsibility }): Finding[] => {
    const units = responsibility ? [...responsibility.lead, ...(responsibility.supporting ?? []), ...(responsibility.units ?? [])] : []
    const unit = units.find((one, i) => units.indexOf(one) < i && !GENERAL.test(one))
    const place = responsibility && unit !== undefined ? locate(responsibility.range) : null
    if (!responsibility || unit === undefined || !place) return []
    const to = place.from + responsibility.range.end - responsibility.range.start
    return [{ rule: 'duplicated_phrase', passage: place.passage, from: place.from, to: Math.min(place.passage.text.length, to), proposal: null, confidence: 'likely', reason: 'repeated_item', parameters: { item: unit } }]
  })
}

function missingUnits({ document, locate }: Reading): Finding[] {
  const parents = new Set(document.outline.map(({ path }) => parentOf(path)))
  const leaves = document.outline.filter(({ style, path }) => style !== 'para' && !style.startsWith('inline') && !parents.has(path))
  return [...Map.groupBy(leaves, ({ style }) => style).values()].flatMap((sisters) => {
    const [without, having] = [sisters.filter(({ responsibility }) => !responsibility), sisters.filter(({ responsibility }) => responsibility)]
    const chapters = new Set(having.map(({ path }) => parentOf(path)))
    const missing = without.filter(({ path }) => chapters.has(parentOf(path)))
    return having.length < 3 || missing.length > having.length / 3 ? [] : missing.flatMap((entry) => report(entry, having.length))
  })

  function report(entry: OutlineEntry, sisters: number): Finding[] {
    const place = locate(entry.range)
    if (!place || !entry.heading) return []
    const length = Math.max(4, place.passage.text.indexOf(entry.heading) + entry.heading.length)
    return [{ rule: 'missing_responsible_unit', passage: place.passage, from: 0, to: Math.min(length, place.passage.text.length), proposal: null, confidence: 'certain', parameters: { task: entry.heading, sisters } }]
  }
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}
