'use client'

import { useSyncExternalStore } from 'react'
import { useBench } from './workbench.tsx'

const READ = 'review.hint-read'

const watchers = new Set<() => void>()

/** How the screen is worked, said until somebody has read it once on this machine. */
export function FirstHint() {
  const { words, undo } = useBench()
  const read = useSyncExternalStore(watch, () => localStorage.getItem(READ), () => 'unknown')
  // Who has taken a step has read it.
  if (read !== null || undo !== null) return null
  return (
    <p className="first-hint">
      <span>{words.firstHint}</span>
      <button type="button" className="quiet" onClick={() => {
        localStorage.setItem(READ, 'yes')
        for (const tell of watchers) tell()
      }}>{words.gotIt}</button>
    </p>
  )
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
