'use client'

import Link from 'next/link'
import { CommandButton } from './command-button.tsx'
import { filled } from './filled.ts'
import { shortcutOf } from './keys.ts'
import { KeyHelp } from './key-help.tsx'
import { useBench } from './workbench.tsx'

/** What is looked at in one go, and how many signs are read for it. */
export type Stop = { items: string[]; signs: number }
/** Stops of one kind, under the heading of their group. */
export type WorkGroup = { id: string; title: string; stops: Stop[] }

type Props = { groups: WorkGroup[]; help: { keys: string; does: string }[]; submitAddress: string }

/** Always in sight: how many stops are left and about how long they take, what is left in which group, the next of them, the way back and the keys. */
export function WorkBar({ groups, help, submitAddress }: Props) {
  const { states, words, editable, undo, redo, said, goOn } = useBench()
  const isOpen = (item: string) => states[item] === 'open'
  const counted = groups.flatMap(({ stops }) => stops).filter(({ items }) => items.some((item) => states[item] !== 'none'))
  const open = counted.filter(({ items }) => items.some(isOpen))
  const progress = open.length === 0 ? words.allSeen : filled(words.progress, { left: open.length, minutes: minutesFor(open) })
  return (
    <div className="bar">
      <p className="progress" role="status">
        <progress value={counted.length - open.length} max={Math.max(1, counted.length)} aria-label={progress} />
        <span>{progress}</span>
        {said && <span className="said">{said}</span>}
      </p>
      <nav className="left" aria-label={words.left}>
        {groups.map(({ id, title, stops }) => {
          const left = stops.flatMap(({ items }) => items).filter(isOpen).length
          return left > 0 && <a key={id} href={`#group-${id}`}>{title} <b>{left}</b></a>
        })}
      </nav>
      <a className="button" href={`#${open[0]?.items.find(isOpen) ?? 'work'}`} aria-keyshortcuts={shortcutOf('next')} hidden={open.length === 0} onClick={(event) => {
        event.preventDefault()
        goOn(1)
      }}>{words.next}</a>
      {editable && open.length === 0 && <Link className="button" href={submitAddress} data-key="submit">{words.submit}</Link>}
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

/** Seconds to make up one's mind and press a key, and signs read in silence in a second: the keystroke-level model. */
const DECIDING = 1.35 + 0.28
const READING = 7

/** About how long stops take, in whole minutes. */
function minutesFor(stops: Stop[]): number {
  const seconds = stops.reduce((sum, { signs }) => sum + DECIDING + signs / READING, 0)
  return Math.max(1, Math.round(seconds / 60))
}
