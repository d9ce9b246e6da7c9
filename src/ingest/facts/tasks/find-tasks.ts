import { findSectionTasks, type ChaptersSet } from '#ingest/facts/tasks/section-tasks.ts'
import { firstLeads } from '#ingest/facts/tasks/responsibility.ts'
import { findTableTasks } from '#ingest/facts/tasks/table-tasks.ts'
import type { OutlineEntry, ParsedTable, Task } from '#ingest/parsed-body.ts'
import type { RoledParagraph } from '#ingest/roles.ts'
import { FIRST_LEADS } from '#ingest/word-lists/responsibility.ts'

const BRACKET = '(?:[（(][^（）()]*[）)])?$'
const WORK_POINTS = new RegExp(`(?:要点|工作重点|重点工作(?:安排|计划)?)${BRACKET}`, 'u')
const PLANS = new RegExp(`(?:方案|行动计划|若干措施|工作计划|任务分解|任务清单)${BRACKET}`, 'u')

/** What the titles say the chapters of a document are. */
function chaptersOf(titles: ReadonlySet<string>): ChaptersSet {
  const is = (title: RegExp) => [...titles].some((one) => title.test(one))
  return is(WORK_POINTS) ? 'all' : is(PLANS) ? 'those of measures' : 'those that say so'
}

/**
 * The tasks a document sets, of its text and of its tables. A row that names a task of the text again is that task: it gives the units the
 * text leaves out.
 */
export function findTasks(outline: readonly OutlineEntry[], rowsOf: ReadonlyMap<ParsedTable, readonly RoledParagraph[]>, titles: ReadonlySet<string>): Task[] {
  const rows = new Map(findTableTasks(rowsOf).map((task) => [bare(task.title), task]))
  const tasks = findSectionTasks(outline, chaptersOf(titles)).map((task) => {
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
