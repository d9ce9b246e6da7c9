'use client'

import type { ReactNode } from 'react'
import { CommandButton } from '../work/command-button.tsx'
import { filled } from '../work/filled.ts'
import { useBench } from '../work/workbench.tsx'

type Props = { id: string; words: string; items: string[]; /** Those of the items that a person must judge. */ doubtful: string[]; children: ReactNode }

/** A sentence that says several things: one stop for all of them while more than one is open and one of them is doubtful. */
export function SentenceItem({ id, words: said, items, doubtful, children }: Props) {
  const { states, words, editable } = useBench()
  const isOpen = (item: string) => states[item] === 'open'
  const [open, asked] = [items.filter(isOpen), doubtful.filter(isOpen)]
  const whole = editable && open.length > 1 && asked.length > 0
  const stop = whole ? { role: 'group', tabIndex: -1, 'aria-labelledby': `says-${id}`, 'data-covers': open.join(' '), 'data-state': 'open' } : {}
  return (
    <li className="sentence">
      <div className="head" {...stop}>
        <p id={`says-${id}`}>{said}</p>
        {whole && (
          <p className="acts">
            <CommandButton command={{ do: 'decide', confirm: open }} keyed="confirm" label={filled(words.confirmSentenceOf, { count: open.length, words: said })}>{filled(words.confirmSentence, { count: open.length })}</CommandButton>
            <CommandButton className="second" command={{ do: 'decide', reject: asked }} keyed="reject" label={filled(words.rejectDoubtfulOf, { words: said })}>{words.rejectDoubtful}</CommandButton>
          </p>
        )}
      </div>
      {children}
    </li>
  )
}
