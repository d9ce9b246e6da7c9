/**
 * The stop of the keyboard an element stands in: an item (a field, fact, proposal or heading), a sentence that says several things, or
 * the head of a group, which stands for all that the importer is sure of in it.
 */
export function itemAround(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-item], [data-covers]') ?? null
}

/** The names of the items that a stop stands for: its own, or those it covers. */
export function itemsAt({ dataset }: HTMLElement): string[] {
  return dataset.covers?.split(' ') ?? [dataset.item!]
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
 * The next stop with something nobody has looked at, from a place on, around the end and on from the start; `besides` are about to be
 * decided. What is doubtful comes first, then head by head what the importer is sure of. Item by item through what a stop covers goes only
 * who has stepped into it. Null when none is left.
 */
export function nextOpen(root: Element, from: HTMLElement | null, by: 1 | -1, besides: string[] = []): HTMLElement | null {
  const stops = [...root.querySelectorAll<HTMLElement>('[data-item][data-state="open"], [data-covers]')].filter((stop) => !isAside(stop) || (from !== null && isAside(from)))
  const covering = coveringIn(stops)
  const coverOf = ({ dataset }: HTMLElement) => covering.get(dataset.item ?? '')
  const alone = stops.filter((stop) => !coverOf(stop))
  const isLeft = (stop: HTMLElement) => stop !== from && !itemsAt(stop).every((item) => besides.includes(item))
  const cover = from === null ? undefined : coverOf(from)
  const entered = cover !== undefined && hasEntered(cover) ? cover : null
  const within = entered === null ? [] : stops.filter((stop) => coverOf(stop) === entered)
  const [late, first] = [alone.filter(isLate), alone.filter((stop) => !isLate(stop))]
  return onward(within, from, by).find(isLeft) ?? onward([...first, ...late], entered ?? from, by, first).find(isLeft) ?? null
}

/** Whether an item is one of those that wait for their head, which nobody has stepped below. */
export function isCovered(root: Element, item: HTMLElement): boolean {
  const cover = coveringIn([...root.querySelectorAll<HTMLElement>('[data-late]')]).get(item.dataset.item ?? '')
  return cover !== undefined && !hasEntered(cover)
}

/** The stop that covers an item, by the name of the item. */
function coveringIn(stops: HTMLElement[]): Map<string, HTMLElement> {
  return new Map(stops.filter(({ dataset }) => dataset.covers !== undefined).flatMap((stop) => itemsAt(stop).map((item) => [item, stop] as const)))
}

function isLate({ dataset }: HTMLElement): boolean {
  return dataset.late !== undefined
}

function hasEntered({ dataset }: HTMLElement): boolean {
  return dataset.late === undefined || dataset.entered !== undefined
}

/** Stops in the order in which they come up from a place on: from its own place among them, or else from where it stands on the page between those at their beginning that come as on the page. */
function onward(stops: readonly HTMLElement[], from: HTMLElement | null, by: 1 | -1, asOnPage = stops): HTMLElement[] {
  const own = from === null ? -1 : stops.indexOf(from)
  const ahead = own >= 0 ? own + 1 : asOnPage.filter((stop) => from !== null && !isBehind(from, stop)).length
  const round = [...stops.slice(ahead), ...stops.slice(0, ahead)]
  return by === 1 ? round : round.toReversed()
}

function isBehind(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

/** The item before or after one in its own list; behind a stop that covers others the first of them, which is to step below it. */
export function neighbour(item: HTMLElement, by: 1 | -1): HTMLElement | null {
  if (item.dataset.covers !== undefined) {
    if (by === 1) item.dataset.entered = ''
    return by === 1 ? itemNamed(item.closest('[data-group]')!, itemsAt(item)[0]!) : null
  }
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
