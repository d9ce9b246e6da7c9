'use client'

import { type RefObject, useEffect } from 'react'
import type { ItemState } from './item-states.ts'
import { isAside, itemAround, itemNamed, itemsAt, visit } from './items-on-page.ts'
import type { Taken } from './use-steps.ts'

/**
 * Ties text and draft together: the item with the focus has its words lit and brought into sight; a click on words goes to
 * the item read from them; words nobody has looked at are marked so, and those a correction was accepted for read as they will. In lists
 * of items only the current one is a stop of the tab key.
 */
export function useFollowing(root: RefObject<HTMLElement | null>, states: Record<string, ItemState>, taken: Record<string, Taken>): void {
  useEffect(() => {
    const form = root.current!
    const focused = ({ target }: FocusEvent) => {
      const item = itemAround(target as Element)
      if (!item) return
      rove(item)
      light(form, itemsAt(item))
    }
    const clicked = (event: MouseEvent) => {
      const mark = (event.target as Element).closest<HTMLElement>('a.mark')
      // The end of choosing words is no click on them.
      if (!mark || document.getSelection()?.isCollapsed === false) return
      // Words may be read as several things: every click goes on to the next of them.
      const items = mark.dataset.items!.split(' ')
      const current = items.indexOf(itemAround(document.activeElement)?.dataset.item ?? lit(form))
      event.preventDefault()
      visit(itemNamed(form, items[(current + 1) % items.length]!))
    }
    form.addEventListener('focusin', focused)
    form.addEventListener('click', clicked)
    return () => {
      form.removeEventListener('focusin', focused)
      form.removeEventListener('click', clicked)
    }
  }, [root])

  useEffect(() => {
    const aside = new Set([...root.current!.querySelectorAll<HTMLElement>('[data-item]')].filter(isAside).map(({ dataset }) => dataset.item))
    for (const mark of root.current!.querySelectorAll<HTMLElement>('a.mark')) {
      mark.tabIndex = -1
      mark.classList.toggle('open', mark.dataset.items!.split(' ').some((item) => states[item] === 'open' && !aside.has(item)))
    }
    for (const list of root.current!.querySelectorAll('[data-list="roving"]')) {
      if (!list.contains(document.activeElement)) rove(list.querySelector<HTMLElement>('[data-item]'))
    }
  }, [root, states])

  useEffect(() => {
    for (const mark of root.current!.querySelectorAll<HTMLElement>('a.mark')) {
      const correction = mark.dataset.items!.split(' ').map((item) => taken[item]).find((one) => one !== undefined)
      mark.classList.toggle('taken', correction !== undefined)
      mark.dataset.typed = correction?.words ?? ''
    }
  }, [root, taken])
}

/** Makes an item the one stop of the tab key in its list, with the buttons inside it. */
function rove(current: HTMLElement | null): void {
  for (const item of current?.closest('[data-list="roving"]')?.querySelectorAll<HTMLElement>('[data-item]') ?? []) {
    const index = item === current ? 0 : -1
    item.tabIndex = index
    for (const control of item.querySelectorAll<HTMLElement>('button, a, select')) control.tabIndex = index
  }
}

function lit(form: HTMLElement): string {
  return form.dataset.lit ?? ''
}

/** Lights the words that items were read from, and scrolls their pane alone so that nothing moves under the hand. */
function light(form: HTMLElement, items: string[]): void {
  form.dataset.lit = items[0]
  for (const mark of form.querySelectorAll('.mark.now')) mark.classList.remove('now')
  const marks = form.querySelectorAll(items.map((item) => `.mark[data-items~="${CSS.escape(item)}"]`).join(', '))
  for (const mark of marks) mark.classList.add('now')
  const pane = marks[0]?.closest('.pane')
  if (!pane || getComputedStyle(pane).overflowY !== 'auto') return
  const { top, height } = pane.getBoundingClientRect()
  pane.scrollTop += marks[0]!.getBoundingClientRect().top - top - height / 3
}
