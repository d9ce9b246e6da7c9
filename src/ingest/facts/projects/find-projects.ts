import { amountIn, decisionIn, houseOf, labelOf, sourcesIn, statusOf } from '#ingest/facts/projects/project-words.ts'
import { readHeadedProject } from '#ingest/facts/projects/headed-project.ts'
import { findProjectNames } from '#ingest/facts/projects/project-names.ts'
import { partsOf, type Stretch } from '#ingest/text/sentences.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import type { Project } from '#ingest/facts/undertakings.ts'


/**
 * Finds the projects a text reports on, with how far they are, their money, its source and the decision behind them. A project that is
 * only named, with neither status nor money, is left out: there is nothing to follow.
 */
export function findProjects(passages: readonly Passage[]): Project[] {
  const body = passages.filter(({ role }) => role === 'body')
  return body.flatMap((passage, i) => {
    const headed = readHeadedProject(passage, body[i + 1])
    return [...headed, ...projectsIn(passage).filter(({ name }) => !headed.some((one) => one.name === name))]
  })
}

function projectsIn(passage: Passage): Project[] {
  const { text } = passage.text
  if (!/项目|工程|元/u.test(text)) return []
  return partsOf(text, '。；;').flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end)
    const names = findProjectNames(words)
    return names.flatMap((name, i) => readProject({ passage, sentence, words, name, next: names[i + 1], names }))
  })
}

type Named = { passage: Passage; sentence: Stretch; words: string; name: Stretch; next: Stretch | undefined; names: readonly Stretch[] }

function readProject({ passage, sentence, words, name, next, names }: Named): Project[] {
  // Projects in a row share what is said behind the last of them.
  const row = rowEnd(words, names, name)
  const behind = words.slice(row, row === name.end ? next?.start : undefined)
  const ahead = words.slice(clauseStart(words, name.start), name.start)
  // 申请30万元用于…项目 says all before the name.
  const led = /(?:用于|用以|投入|投资|支持|资助|实施|启动|推进|开展)$/u.test(ahead) && labelOf(ahead) !== null
  const after = led ? null : statusOf(behind)
  const status = after ?? statusOf(ahead)
  const amount = amountIn(ahead) ?? (led ? null : amountIn(behind))
  if (!status && amount === null) return []

  const quoted: Stretch = after
    ? { start: row + after.start, end: row + after.end }
    : { start: clauseStart(words, name.start), end: clauseEnd(words, name.end) }
  const around = ahead + behind
  const title = words.slice(name.start, name.end)
  return [{
    ...stateFrom(passage, passage.text, sentence.start + Math.min(name.start, quoted.start), sentence.start + Math.max(name.end, quoted.end), 'certain'),
    name: title,
    facility: houseOf(title),
    statusQuote: words.slice(quoted.start, quoted.end),
    status: status?.label ?? null,
    amount,
    fundingSource: sourcesIn(around) ?? sourcesIn(passage.heading.text),
    decision: decisionIn(behind),
  }]
}

function rowEnd(words: string, names: readonly Stretch[], name: Stretch): number {
  let { end } = name
  for (const one of names) if (one.start >= end && /^[和与及、，]?(?:以及)?$/u.test(words.slice(end, one.start))) ({ end } = one)
  return end
}

function clauseStart(words: string, at: number): number {
  return Math.max(words.lastIndexOf('，', at - 1), words.lastIndexOf(',', at - 1)) + 1
}

function clauseEnd(words: string, at: number): number {
  const end = words.indexOf('，', at)
  return end < 0 ? words.length : end
}
