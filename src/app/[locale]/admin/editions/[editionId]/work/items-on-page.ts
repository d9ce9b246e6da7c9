/** The item an element stands in: a field, fact, proposal or heading. */
export function itemAround(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-item]') ?? null
}

/** The item of a name: a field, or a fact by its key. */
export function itemNamed(root: Element, name: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-item="${CSS.escape(name)}"]`)
}

/** Names and lists folded away: nobody is led to them, and nothing waits for them. */
const ASIDE = 'details.aside'

/** Whether an item is one of those folded away. */
export function isAside(item: Element): boolean {
  return item.closest(ASIDE) !== null
}

/**
 * The next item nobody has looked at, from a place on, around the end and on from the start; `besides` are about to be
 * decided. Null when none is left.
 */
export function nextOpen(root: Element, from: Element | null, by: 1 | -1, besides: string[] = []): HTMLElement | null {
  const open = [...root.querySelectorAll<HTMLElement>('[data-item][data-state="open"]')].filter((item) => !besides.includes(item.dataset.item!) && (!isAside(item) || (from !== null && isAside(from))))
  const ahead = open.filter((item) => from === null || isBehind(from, item) === (by === 1))
  const others = from === null ? ahead : ahead.filter((item) => item !== from)
  return (by === 1 ? (others[0] ?? open[0]) : (others.at(-1) ?? open.at(-1))) ?? null
}

function isBehind(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** The item before or after one in its own list. */
export function neighbour(item: HTMLElement, by: 1 | -1): HTMLElement | null {
  const list = [...(item.closest('[data-list]')?.querySelectorAll<HTMLElement>('[data-item]') ?? [])]
  return list[list.indexOf(item) + by] ?? null
}

/** Puts the focus on an item and brings it into sight, closed lists opened. */
export function visit(item: HTMLElement | null): void {
  if (!item) return
  for (let around = item.closest('details'); around; around = around.parentElement?.closest('details') ?? null) around.open = true
  item.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'nearest' })
}
