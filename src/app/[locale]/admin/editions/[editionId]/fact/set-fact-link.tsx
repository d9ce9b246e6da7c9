'use client'

import Link from 'next/link'
import { useBench } from '../work/workbench.tsx'

/** Opens a fact to be set by hand: beside the text with scripts, on a page of its own without. */
export function SetFactLink({ fact, href, label }: { fact: string; href: string; label: string }) {
  const { words, openFact } = useBench()
  return (
    <Link className="set" href={href} data-key="edit" aria-label={label} prefetch={false} onClick={(event) => {
      event.preventDefault()
      openFact(fact)
    }}>{words.setFact}</Link>
  )
}
