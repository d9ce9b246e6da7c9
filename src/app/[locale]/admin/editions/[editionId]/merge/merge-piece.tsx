'use client'

import type { Difference } from '#desk/merging/differences.ts'
import { useForm } from '../../../action-form.tsx'

const SIDES = ['base', 'theirs', 'mine'] as const

type Props = {
  index: number
  kind: 'theirs' | 'mine' | 'conflict'
  title: string
  /** The words before it in the text. */
  context: string
  sides: Record<(typeof SIDES)[number], Difference[]>
  own: string
  words: Record<'kind' | 'base' | 'theirs' | 'mine' | 'own' | 'ownWords' | 'nothing', string>
}

/** One piece of a merge: its versions beside one another with what differs marked, and words of one's own. Where both changed it, nothing is chosen yet. */
export function MergePiece({ index, kind, title, context, sides, own, words }: Props) {
  const { state } = useForm()
  const [name, ownName] = [`piece-${index}`, `own-${index}`]
  const chosen = state?.values[name] ?? (state || kind === 'conflict' ? '' : kind)
  const issue = state?.issues.find(({ field }) => field === name)?.words
  const radio = (value: string) => <input type="radio" name={name} value={value} defaultChecked={chosen === value} aria-describedby={issue && `why-${name}`} />
  return (
    <fieldset className={issue ? 'merge-piece refused' : 'merge-piece'} id={`field-${name}`}>
      <legend>{title} <span className={kind === 'conflict' ? 'doubt' : 'facts'}>{words.kind}</span></legend>
      {issue && <p className="why" id={`why-${name}`}>{issue}</p>}
      {context && <p className="context" lang="zh-CN">…{context}</p>}
      <div className="sides">
        {SIDES.map((side) => (
          <label key={side} className="side">
            <span className="check">{radio(side)} {words[side]}</span>
            <span className="version" lang="zh-CN">{sides[side].every((part) => part.words === '' || part.kind === 'out') ? <><Marked parts={sides[side]} />{words.nothing}</> : <Marked parts={sides[side]} />}</span>
          </label>
        ))}
      </div>
      <div className="own">
        <label className="check">{radio('own')} {words.own}</label>
        <textarea name={ownName} rows={2} defaultValue={state?.values[ownName] ?? own} aria-label={words.ownWords} lang="zh-CN" />
      </div>
    </fieldset>
  )
}

function Marked({ parts }: { parts: Difference[] }) {
  return parts.map(({ kind, words }, index) => (kind === 'in' ? <ins key={index}>{words}</ins> : kind === 'out' ? <del key={index}>{words}</del> : <span key={index}>{words}</span>))
}
