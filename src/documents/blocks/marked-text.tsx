import { Fragment, type ReactNode } from 'react'
import type { BodyWords } from '#documents/blocks/document-body.tsx'
import type { ReadingBlock, Responsibility, Run } from '#documents/blocks/reading-block.ts'

type Props = { block: ReadingBlock; part: Run['in']; words: BodyWords }

/** The block's text or heading with its runs set apart. The characters stay exactly those of the document. */
export function MarkedText({ block, part, words }: Props) {
  const text = block[part] ?? ''
  if (block.runs.length === 0) return text
  const runs = block.runs.filter((run) => run.in === part).toSorted((one, other) => one.start - other.start)
  const pieces: ReactNode[] = []
  let at = 0
  for (const { kind, start, end } of runs) {
    if (start < at) continue
    pieces.push(text.slice(at, start), kind === 'emphasis' ? <strong>{text.slice(start, end)}</strong> : clause(text.slice(start, end), block.responsibility, words))
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.map((piece, index) => <Fragment key={index}>{piece}</Fragment>)
}

/**
 * A 责任单位 clause as printed, the lead unit in bold with 牵头 beside it. The word is put there by the stylesheet from
 * data-lead, so that copying or quoting the clause gives the document's words and no others.
 */
function clause(printed: string, responsibility: Responsibility | null, words: BodyWords): ReactNode {
  const lead = responsibility?.lead[0]
  const at = lead ? printed.indexOf(lead) : -1
  if (!lead || at < 0) return <span className="r">{printed}</span>
  const rest = printed.slice(at + lead.length)
  const label = rest.startsWith('牵头') ? undefined : responsibility.leadConfidence === 'inferred' ? words.leadInferred : words.lead
  return (
    <span className="r">
      {printed.slice(0, at)}<b data-lead={label}>{lead}</b>{rest}
    </span>
  )
}
