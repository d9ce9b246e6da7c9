'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { isCovered, itemAround, nextOpen, visit } from './items-on-page.ts'

/**
 * When the page comes anew, a correction may have done away with what the focus was on, or with what was doubtful about it (the day of a
 * document, once its impossible date is mended): the focus then goes on to the next thing to look at, never to what is sure.
 */
export function useKeptPlace(root: RefObject<HTMLElement | null>, page: object): void {
  const seen = useRef(page)
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const form = root.current!
    const focused = ({ target }: FocusEvent) => {
      const stop = itemAround(target as Element)
      if (stop) last.current = waits(form, stop) ? stop : null
    }
    form.addEventListener('focusin', focused)
    return () => form.removeEventListener('focusin', focused)
  }, [root])
  useEffect(() => {
    const form = root.current!
    if (seen.current === page || !last.current) return
    seen.current = page
    const stop = last.current
    const isHere = document.activeElement === stop || document.activeElement === document.body
    if (isHere && !waits(form, stop)) visit(nextOpen(form, stop.isConnected ? stop : null, 1))
  })
}

/** Whether somebody is led to a stop: it is open, and not for its head. */
function waits(form: HTMLElement, stop: HTMLElement): boolean {
  return stop.isConnected && stop.dataset.state === 'open' && !isCovered(form, stop)
}
