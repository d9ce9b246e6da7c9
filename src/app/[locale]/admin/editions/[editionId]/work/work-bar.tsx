'use client'

import Link from 'next/link'
import { CommandButton } from './command-button.tsx'
import { filled } from './filled.ts'
import { shortcutOf } from './keys.ts'
import { KeyHelp } from './key-help.tsx'
import { useBench } from './workbench.tsx'

/** Items of one kind, under the heading of their group. */
export type WorkGroup = { id: string; title: string; items: string[] }

type Props = { groups: WorkGroup[]; help: { keys: string; does: string }[]; submitAddress: string }

/** Always in sight: how far the person has come, what is left in which group, the next thing to look at, the way back and the keys. */
export function WorkBar({ groups, help, submitAddress }: Props) {
  const { states, words, editable, undo, redo, said, goOn } = useBench()
  const counted = groups.flatMap(({ items }) => items).filter((item) => states[item] !== 'none')
  const open = counted.filter((item) => states[item] === 'open')
  const done = counted.length - open.length
  const progress = open.length === 0 ? words.allSeen : filled(words.progress, { done, total: counted.length })
  return (
    <div className="bar">
      <p className="progress" role="status">
        <progress value={done} max={Math.max(1, counted.length)} aria-label={progress} />
        <span>{progress}</span>
        {said && <span className="said">{said}</span>}
      </p>
      <nav className="left" aria-label={words.left}>
        {groups.map(({ id, title, items }) => {
          const left = items.filter((item) => states[item] === 'open').length
          return left > 0 && <a key={id} href={`#group-${id}`}>{title} <b>{left}</b></a>
        })}
      </nav>
      <a className="button" href={`#${open[0] ?? 'work'}`} aria-keyshortcuts={shortcutOf('next')} hidden={open.length === 0} onClick={(event) => {
        event.preventDefault()
        goOn(1)
      }}>{words.next}</a>
      {editable && open.length === 0 && <Link className="button" href={submitAddress}>{words.submit}</Link>}
      {editable && (
        <>
          <CommandButton className="icon" command={{ do: 'undo' }} keyed="undo" label={undo ? filled(words.undo, { step: undo }) : words.nothingToUndo}>↶</CommandButton>
          <CommandButton className="icon" command={{ do: 'redo' }} keyed="redo" label={redo ? filled(words.redo, { step: redo }) : words.nothingToRedo}>↷</CommandButton>
        </>
      )}
      <KeyHelp help={help} />
    </div>
  )
}
