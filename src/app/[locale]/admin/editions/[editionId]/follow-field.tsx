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
      if (pane && getComputedStyle(pane).overflowY === 'auto') show(marks[0]!, pane)
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  return null
}

/** Scrolls the pane alone, so that the field does not move under the hand, to put the mark a third down what is seen of it. */
function show(mark: Element, pane: Element): void {
  const { top, bottom } = pane.getBoundingClientRect()
  const seenTop = Math.max(top, 0)
  const seen = Math.min(bottom, window.innerHeight) - seenTop
  pane.scrollTop += mark.getBoundingClientRect().top - seenTop - seen / 3
}
