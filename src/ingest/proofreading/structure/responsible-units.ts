import type { Rule } from '#ingest/proofreading/finding.ts'

/** A task without a 责任单位 clause where its sisters have one. */
export const responsibleUnits: Rule = ({ document, locate }) => {
  const without = document.tasks.filter(({ responsibility }) => responsibility === null)
  const sisters = document.tasks.length - without.length
  if (sisters < 3 || without.length > sisters / 3) return []
  return without.flatMap((task) => {
    const place = locate(task.range)
    if (!place) return []
    const length = Math.max(4, place.passage.text.indexOf(task.title) + task.title.length)
    return [{ rule: 'missing_responsible_unit' as const, passage: place.passage, from: 0, to: Math.min(length, place.passage.text.length), proposal: null, confidence: 'certain' as const, parameters: { task: task.title, sisters } }]
  })
}
