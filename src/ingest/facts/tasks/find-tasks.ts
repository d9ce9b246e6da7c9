import { findSectionTasks } from '#ingest/facts/tasks/section-tasks.ts'
import { firstLeads } from '#ingest/facts/tasks/responsibility.ts'
import { findTableTasks } from '#ingest/facts/tasks/table-tasks.ts'
import type { OutlineEntry, ParsedTable, Task } from '#ingest/parsed-body.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import { FIRST_LEADS } from '#ingest/word-lists/responsibility.ts'

const WORK_POINTS = /(?:要点|工作重点|重点工作(?:安排|计划)?)(?:[（(][^（）()]*[）)])?$/u

/**
 * The tasks a document sets, of its text and of its tables. A row that names a task of the text again is that task: it gives the units the
 * text leaves out.
 */
export function findTasks(outline: readonly OutlineEntry[], rowsOf: ReadonlyMap<ParsedTable, readonly RoledParagraph[]>, titles: ReadonlySet<string>): Task[] {
  const rows = new Map(findTableTasks(rowsOf).map((task) => [bare(task.title), task]))
  const tasks = findSectionTasks(outline, [...titles].some((title) => WORK_POINTS.test(title))).map((task) => {
    const row = rows.get(bare(task.title))
    rows.delete(bare(task.title))
    return row && !task.responsibility ? { ...task, responsibility: row.responsibility } : task
  })
  const told = outline.some(({ text }) => text !== undefined && FIRST_LEADS.test(text))
  return [...tasks, ...rows.values()].map((task) => (told && task.responsibility ? { ...task, responsibility: firstLeads(task.responsibility, true) } : task))
}

function bare(title: string): string {
  return title.replace(/[^\p{L}\p{N}]/gu, '')
}
