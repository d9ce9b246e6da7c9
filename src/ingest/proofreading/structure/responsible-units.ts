import type { Rule } from '#ingest/proofreading/finding.ts'

/** A task without a 责任单位 clause where its sisters have one. */
export const responsibleUnits: Rule = ({ document, locate }) => {
  const chapters = Map.groupBy(document.tasks, ({ path }) => path.split('.')[0]!)
  return [...chapters.values()].flatMap((tasks) => {
    const without = tasks.filter(({ responsibility }) => responsibility === null)
    if (tasks.length - without.length < 3 || without.length > (tasks.length - without.length) / 4) return []
    return without.flatMap((task) => {
      const place = locate(task.range)
      if (!place) return []
      const length = Math.max(4, place.passage.text.indexOf(task.title) + task.title.length)
      return [{ rule: 'missing_responsible_unit' as const, passage: place.passage, from: 0, to: Math.min(length, place.passage.text.length), proposal: null, confidence: 'certain' as const, parameters: { task: task.title, sisters: tasks.length - without.length } }]
    })
  })
}
