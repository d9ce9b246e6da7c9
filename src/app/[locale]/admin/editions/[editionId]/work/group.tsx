'use client'

import type { ReactNode } from 'react'
import { CommandButton } from './command-button.tsx'
import { filled } from './filled.ts'
import { useBench } from './workbench.tsx'

type Props = {
  id: string
  title: string
  /** What is to be confirmed here, in a few words. */
  about?: string
  /** Everything in the group, and what of it the importer is sure of. */
  items: string[]
  sure: string[]
  /** Whether all of it may be confirmed at once; corrections of proof-reading each change the text and may not. */
  whole?: boolean
  children: ReactNode
}

/**
 * Items of one kind under their heading, with how many were looked at, and one button for all the importer is sure of, one for all. While
 * several of those it is sure of are open, the heading is the one stop of the keyboard for them, and comes after all that is doubtful.
 */
export function Group({ id, title, about, items, sure, whole = true, children }: Props) {
  const { states, words, editable } = useBench()
  const counted = items.filter((item) => states[item] !== 'none')
  const seen = counted.filter((item) => states[item] !== 'open')
  const left = editable ? sure.filter((item) => states[item] === 'open') : []
  const open = whole ? items.filter((item) => states[item] === 'open') : []
  const stop = left.length > 1 ? { role: 'group', tabIndex: -1, 'aria-labelledby': `group-${id}`, 'data-covers': left.join(' '), 'data-late': '', 'data-state': 'open' } : {}
  return (
    <section className="group" data-group={id} aria-labelledby={`group-${id}`}>
      <div className="head" {...stop}>
        <h3 id={`group-${id}`}>{title}</h3>
        {counted.length > 0 && <span className={seen.length === counted.length ? 'seen all' : 'seen'}>{filled(words.groupSeen, { done: seen.length, total: counted.length })}</span>}
        {about && left.length > 1 && <p className="about">{about}</p>}
        {left.length > 1 && (
          <CommandButton className="quiet" command={{ do: 'decide', confirm: left }} keyed="group">{filled(left.length < open.length ? words.confirmGroup : words.confirmWhole, { count: left.length })}</CommandButton>
        )}
        {editable && open.length > 1 && left.length < open.length && (
          <CommandButton className="quiet" command={{ do: 'decide', confirm: open }} keyed="whole">{filled(words.confirmWhole, { count: open.length })}</CommandButton>
        )}
      </div>
      {children}
    </section>
  )
}
