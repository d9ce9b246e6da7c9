'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { itemAround, neighbour, visit } from './items-on-page.ts'
import { singleKeysOn } from './single-keys.ts'

type Actions = { save: () => void; goOn: (by: 1 | -1) => void }

/**
 * The keys of the review screen, as its help lists them. Single letters hold only outside text fields and can be switched
 * off (WCAG 2.1.4); while a Chinese input method composes, every key is its own.
 */
export function useKeys(root: RefObject<HTMLFormElement | null>, editable: boolean, actions: Actions): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || document.querySelector('dialog[open]')) return
      if ((event.target as Element).closest('.fact-panel')) return
      if (act(event, root.current!, editable, latest.current)) event.preventDefault()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [root, editable])
}

/** Does what a key stands for; false when it stands for nothing here. */
function act(event: KeyboardEvent, form: HTMLFormElement, editable: boolean, { save, goOn }: Actions): boolean {
  const target = event.target as HTMLElement
  const item = itemAround(target)
  const typing = target.matches('textarea, select, input:not([type="checkbox"])')
  if (event.ctrlKey || event.metaKey) return editable && withControl(event, form, typing, save)
  if (event.altKey) return false
  if (typing) return inField(event, target, item)

  switch (event.key) {
    case 'Enter':
      return item === target && ((!decided(item) && (pressIn(item, 'confirm') || pressIn(item, 'group') || (has(item, 'absent') && edit(item)))) || (goOn(1), true))
    case 'ArrowDown':
    case 'ArrowUp':
      return item === target && go(neighbour(item, event.key === 'ArrowDown' ? 1 : -1))
    case 'ArrowLeft':
    case 'ArrowRight':
      return item === target && shiftLevel(item, event.key === 'ArrowRight' ? 1 : -1)
    case 'Escape':
      return item !== null && go(item)
    default:
      return singleKeysOn() && withLetter(event.key, form, item, goOn)
  }
}

function withControl(event: KeyboardEvent, form: HTMLFormElement, typing: boolean, save: () => void): boolean {
  const key = event.key.toLowerCase()
  if (key === 's') {
    save()
    return true
  }
  if (key === 'enter') return settle(itemAround(event.target as Element))
  // In a text field the browser's own undo comes first.
  if (typing) return false
  if (key === 'z') return press(form.querySelector(`button[data-key="${event.shiftKey ? 'redo' : 'undo'}"]`))
  return key === 'y' && press(form.querySelector('button[data-key="redo"]'))
}

function inField(event: KeyboardEvent, target: HTMLElement, item: HTMLElement | null): boolean {
  if (event.key === 'Escape') return item !== null && go(item)
  return event.key === 'Enter' && target.matches('input') && (settle(item) || pressIn(item, 'accept'))
}

/** Confirms an item, or the empty field whose words in the text are no value, with what was typed into it. */
function settle(item: HTMLElement | null): boolean {
  return pressIn(item, 'confirm') || pressIn(item, 'absent')
}

function withLetter(key: string, form: HTMLFormElement, item: HTMLElement | null, goOn: (by: 1 | -1) => void): boolean {
  switch (key) {
    case 'n':
    case 'j':
      goOn(1)
      return true
    case 'p':
    case 'k':
      goOn(-1)
      return true
    case 'a':
      return pressIn(item, 'accept')
    case 'x':
      return pressIn(item, 'reject')
    case 'r':
      return pressIn(item, 'reopen')
    case 'e':
      return edit(item)
    case 'i':
      return press(form.querySelector('a[data-key="add"]'))
    case 'g':
    case 'G':
      return pressInGroup(item, key === 'g' ? ['group', 'whole'] : ['whole', 'group'])
    case 'u':
      return press(form.querySelector('button[data-key="undo"]'))
    case 'U':
      return press(form.querySelector('button[data-key="redo"]'))
    case '?':
      return press(form.querySelector('button[data-key="help"]'))
    default:
      return /^[0-5]$/.test(key) && setLevel(item, Number(key))
  }
}

/** Presses the first of the buttons that the group of an item has: where all is sure, or all doubtful, there is but the one for all. */
function pressInGroup(item: HTMLElement | null, keys: string[]): boolean {
  const group = item?.closest('[data-group]')
  return keys.some((key) => press(group?.querySelector<HTMLElement>(`button[data-key="${key}"]`) ?? null))
}

function decided(item: HTMLElement): boolean {
  return item.dataset.state !== 'open'
}

function has(item: HTMLElement, key: string): boolean {
  return item.querySelector(`[data-key="${key}"]`) !== null
}

function pressIn(item: HTMLElement | null, key: string): boolean {
  return press(item?.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`) ?? null)
}

function press(button: HTMLElement | null): boolean {
  if (!button || (button instanceof HTMLButtonElement && button.disabled) || button.getClientRects().length === 0) return false
  button.click()
  return true
}

function go(item: HTMLElement | null): boolean {
  visit(item)
  return item !== null
}

function edit(item: HTMLElement | null): boolean {
  const link = item?.querySelector<HTMLElement>('a[data-key="edit"]')
  if (link) return press(link)
  const field = item?.querySelector<HTMLElement>('input, textarea, select')
  field?.focus()
  return field !== null && field !== undefined
}

function shiftLevel(item: HTMLElement, by: 1 | -1): boolean {
  const chosen = item.querySelector<HTMLSelectElement>('select[data-level]')
  return chosen !== null && setLevel(item, Math.min(5, Math.max(0, Number(chosen.value) + by)))
}

function setLevel(item: HTMLElement | null, level: number): boolean {
  const chosen = item?.querySelector<HTMLSelectElement>('select[data-level]')
  if (!chosen || Number(chosen.value) === level) return false
  chosen.value = String(level)
  chosen.form?.requestSubmit(item!.querySelector<HTMLButtonElement>('button[data-key="level"]'))
  return true
}
