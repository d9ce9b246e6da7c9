'use client'

import Link from 'next/link'
import { useBench } from '../work/workbench.tsx'

/** Puts in a fact the importer missed, shown by the words chosen in the text. */
export function AddFact({ href }: { href: string }) {
  const { words, openFact } = useBench()
  return (
    <Link href={href} data-key="add" onClick={(event) => {
      event.preventDefault()
      openFact(null)
    }}>{words.addFact}</Link>
  )
}
