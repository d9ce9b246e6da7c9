'use client'

import { type RefObject, useEffect } from 'react'
import { itemAround } from './items-on-page.ts'

/**
 * While a pointer is down, the item that is losing the focus keeps the lines it unfolded: were it to shrink at once, what the
 * pointer is on would slip away before the click.
 */
export function useHeld(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const form = root.current!
    const letGo = () => form.querySelectorAll<HTMLElement>('[data-held]').forEach((item) => delete item.dataset.held)
    const hold = ({ target }: PointerEvent) => {
      const item = itemAround(document.activeElement)
      if (item && !item.contains(target as Element)) item.dataset.held = ''
    }
    // The click comes after the pointer is up, and finds its target by where things then stand.
    const release = () => setTimeout(letGo)
    form.addEventListener('pointerdown', hold)
    for (const end of ['click', 'pointerup', 'pointercancel'] as const) document.addEventListener(end, release)
    return () => {
      form.removeEventListener('pointerdown', hold)
      for (const end of ['click', 'pointerup', 'pointercancel'] as const) document.removeEventListener(end, release)
    }
  }, [root])
}
