'use client'

import { useEffect, useState } from 'react'
import { useForm } from '../../../../action-form.tsx'

const EVERY_MS = 1_500

type Props = { /** Where it is told how many rows are written. */ href: string; total: number; words: { comparing: string; written: string } }

/** How far the import is that this very form began: first compared with the register, then written by the thousand. */
export function ImportProgress({ href, total, words }: Props) {
  const { pending } = useForm()
  const [done, setDone] = useState(0)
  useEffect(() => {
    if (!pending) return
    const asking = setInterval(() => {
      void fetch(href).then(async (answer) => (answer.ok ? setDone(((await answer.json()) as { done: number }).done) : undefined), () => undefined)
    }, EVERY_MS)
    return () => clearInterval(asking)
  }, [pending, href])
  if (!pending) return null
  return (
    <p className="field">
      <output>{done === 0 ? words.comparing : `${words.written} ${done} / ${total}`}</output>
      <progress max={total} value={done === 0 ? undefined : done} aria-label={words.written} />
    </p>
  )
}
