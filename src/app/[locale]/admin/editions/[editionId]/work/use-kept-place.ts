'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { isCovered, itemAround, nextOpen, visit } from './items-on-page.ts'

/**
 * When the page comes anew, a correction may have done away with what the focus was on, or with what was doubtful about it (the day of a
 * document, once its impossible date is mended): the focus then goes on to the next thing to look at, never to what is sure.
 */
export function useKeptPlace(root: RefObject<HTMLElement | null>, page: object): void {
  const seen = useRef(page)
  const last = useRef<{ stop: HTMLElement; covered: boolean } | null>(null)
  useEffect(() => {
    const form = root.current!
    const focused = ({ target }: FocusEvent) => {
      const stop = itemAround(target as Element)
      last.current = stop && { stop, covered: isCovered(form, stop) }
    }
    form.addEventListener('focusin', focused)
    return () => form.removeEventListener('focusin', focused)
  }, [root])
  useEffect(() => {
    const form = root.current!
    if (seen.current === page || !last.current) return
    seen.current = page
    const { stop, covered } = last.current
    const isGone = !stop.isConnected && document.activeElement === document.body
    const isSettled = stop === document.activeElement && !covered && isCovered(form, stop)
    if (isGone || isSettled) visit(nextOpen(form, isSettled ? stop : null, 1))
  })
}
