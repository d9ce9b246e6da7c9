'use client'

import type { ReactNode } from 'react'
import { useBench } from './workbench.tsx'

type Props = {
  id: string
  /** The id of the words that name it. */
  named: string
  /** Whether the item is a place of its own in the page's address; a field is one already. */
  anchored?: boolean
  className?: string | undefined
  children: ReactNode
}

/** One thing to look at: a stop of the keyboard that says whether somebody has. */
export function Item({ id, named, anchored = true, className, children }: Props) {
  const { states, words } = useBench()
  const state = states[id]
  return (
    <li id={anchored ? id : undefined} className={className ? `item ${className}` : 'item'} data-item={id} data-state={state ?? 'none'} tabIndex={-1} aria-labelledby={state ? `state-${id} ${named}` : named}>
      {state && <span className="state" id={`state-${id}`}>{words[state]}</span>}
      {children}
    </li>
  )
}
