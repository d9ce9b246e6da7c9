'use client'

import { type ReactNode, useEffect, useState } from 'react'

/** A notice of words kept on a page; none on that very page, where they are still being typed. */
export function OfAnotherPage({ id, children }: { id: string; children: ReactNode }) {
  const [own, setOwn] = useState(false)
  useEffect(() => {
    // After the form has told its name to the page.
    const timer = setTimeout(() => setOwn(document.querySelector(`input[name="keptId"][value="${CSS.escape(id)}"]`) !== null))
    return () => clearTimeout(timer)
  }, [id])
  return own ? null : children
}
