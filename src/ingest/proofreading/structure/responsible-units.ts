import type { OutlineEntry } from '#ingest/parsed-body.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'

/** A measure without a 责任单位 clause where most of its sisters, the sections of the same style, have one. */
export const responsibleUnits: Rule = ({ document, locate }) => {
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
