import { amountIn, decisionIn, houseOf, sourcesIn, statusOf } from '#ingest/facts/projects/project-words.ts'
import { findProjectNames } from '#ingest/facts/projects/project-names.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import type { Project } from '#ingest/facts/undertakings.ts'
import { partsOf, type Stretch } from '#ingest/text/sentences.ts'

const SENTENCES_READ = 6

/**
 * （一）县人民医院迁建项目。总投资9.8亿元…目前完成主体施工。: the project a heading names, with what the text under it says of its money and how far
 * it is. `below` is the passage that follows, where the heading stands on a line of its own.
 */
export function readHeadedProject(passage: Passage, below: Passage | undefined): Project[] {
  const heading = passage.heading.text
  const name = findProjectNames(heading).at(-1)
  if (!name || name.end !== heading.length) return []
  const told = passage.text.text !== '' ? passage : below && below.path === passage.path && below.heading.text === '' ? below : null
  if (!told) return []
  const { text } = told.text
  const sentences = partsOf(text, '。；;').slice(0, SENTENCES_READ)
  const statuses = sentences.flatMap(({ start, end }): (Stretch & { label: string })[] => {
    const status = statusOf(text.slice(start, end))
    return status ? [{ ...status, start: start + status.start, end: start + status.end }] : []
  })
  const until = sentences.at(-1)?.end ?? 0
  const status = statuses.at(-1) ?? null
  const amount = amountIn(text.slice(0, until))
  if (!status && amount === null) return []
  const title = heading.slice(name.start, name.end)
  return [{
    ...stateFrom(told, told.text, 0, status?.end ?? sentences[0]!.end, 'inferred'),
    name: title, facility: houseOf(title), statusQuote: status && text.slice(status.start, status.end), status: status?.label ?? null,
    amount, fundingSource: sourcesIn(text.slice(0, until)), decision: decisionIn(text.slice(0, until)),
  }]
}
