'use client'

import { useEffect, useState } from 'react'
import type { Present } from '#desk/keeping/presence.ts'
import { filled } from '../work/filled.ts'

const EVERY_MS = 30_000
/** A page nobody has touched for this long says no more that it is open: it must not keep a session alive either. */
const IDLE_MS = 5 * 60_000

type Props = { first: Present[]; here: () => Promise<Present[] | null>; words: string }

/** Who else has the draft open. The page says it is open itself, twice a minute while somebody is at it. */
export function OthersHere({ first, here, words }: Props) {
  const [others, setOthers] = useState(first)
  useEffect(() => {
    let touched = Date.now()
    const touch = () => (touched = Date.now())
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - touched < IDLE_MS) here().then((found) => setOthers(found ?? []), () => undefined)
    }, EVERY_MS)
    for (const event of ['input', 'pointerdown', 'keydown'] as const) document.addEventListener(event, touch)
    return () => {
      clearInterval(timer)
      for (const event of ['input', 'pointerdown', 'keydown'] as const) document.removeEventListener(event, touch)
    }
  }, [here])

  return (
    <div role="status">
      {others.length > 0 && <ul className="notice others">{others.map(({ name, since }) => <li key={name}>{filled(words, { name, since })}</li>)}</ul>}
    </div>
  )
}
