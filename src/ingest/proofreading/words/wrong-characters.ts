import { ALWAYS_WRONG, WRONG_HERE } from '#ingest/word-lists/proofreading/confused-words.ts'
import { matchesIn } from '#ingest/proofreading/found.ts'
import type { Finding, Rule } from '#ingest/proofreading/finding.ts'
import type { Passage } from '#ingest/proofreading/reading.ts'

/** Wrong forms by their first two characters, so that a text is gone through once however long the list is. */
const BY_HEAD = Map.groupBy(
  ALWAYS_WRONG.trim().split(/\s+/u).map((pair) => pair.split('>')).map(([wrong, right]) => ({ wrong: wrong!, right: right!.replace('?', ''), isSure: !right!.endsWith('?') })),
  ({ wrong }) => wrong.slice(0, 2),
)

/** Characters taken for others that sound or look alike: 布署 for 部署, 换发活力 for 焕发活力. */
export const wrongCharacters: Rule = ({ passages }) => passages.flatMap((passage) => [...listed(passage), ...inContext(passage)])

function listed(passage: Passage): Finding[] {
  const { text } = passage
  const findings: Finding[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = BY_HEAD.get(text.slice(i, i + 2))?.find(({ wrong }) => text.startsWith(wrong, i))
    if (pair) findings.push({ ...wrongAt(passage, i, pair.wrong, pair.right), ...(pair.isSure ? {} : { confidence: 'possible' }) })
  }
  return findings
}

function inContext(passage: Passage): Finding[] {
  const findings: Finding[] = []
  for (const { wrong, right } of WRONG_HERE) {
    for (const match of matchesIn(passage.text, wrong)) findings.push(wrongAt(passage, match.index, match[0], right))
  }
  return findings
}

function wrongAt(passage: Passage, from: number, wrong: string, right: string): Finding {
  return { rule: 'wrong_character', passage, from, to: from + wrong.length, proposal: right, confidence: 'certain', parameters: { wrong, right } }
}
