'use client'

import { useEffect } from 'react'

/** While a field has the focus, the place in the text it was read from stands out and is scrolled into its pane. */
export function FollowField() {
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const name = target instanceof HTMLElement ? target.getAttribute('name') : null
      for (const mark of document.querySelectorAll('mark.now')) mark.classList.remove('now')
      if (!name) return
      const marks = document.querySelectorAll(`mark[data-fields~="${CSS.escape(name)}"]`)
      for (const mark of marks) mark.classList.add('now')
      const pane = marks[0]?.closest('.pane')
      if (!pane || getComputedStyle(pane).overflowY !== 'auto') return
      pane.scrollTop += marks[0]!.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  return null
}
