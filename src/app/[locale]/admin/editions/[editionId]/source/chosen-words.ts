/** Words chosen in the source, with where they begin in its text. */
export type ChosenWords = { quote: string; start: number }

/**
 * What the reader has selected in the source pane; null when it is nothing or elsewhere. Words that stand beside the text (what a
 * person took out, what proof-reading would put in) are no part of it.
 */
export function chosenWords(pane: Element): ChosenWords | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  let quote = ''
  let start: number | null = null
  for (const line of pane.querySelectorAll<HTMLElement>('li[data-at]')) {
    if (!range.intersectsNode(line)) continue
    let at = Number(line.dataset.at)
    for (const node of textNodesOf(line)) {
      const [from, to] = coveredPart(range, node)
      if (to > from) {
        start ??= at + from
        quote += node.data.slice(from, to)
      }
      at += node.length
    }
  }
  return start === null || quote.trim() === '' ? null : { quote, start }
}

function* textNodesOf(line: Element): Generator<Text> {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (!node.parentElement!.closest('[data-beside]')) yield node
  }
}

/** From where to where a text node is covered by a range. */
function coveredPart(range: Range, node: Text): [number, number] {
  if (!range.intersectsNode(node)) return [0, 0]
  return [range.startContainer === node ? range.startOffset : 0, range.endContainer === node ? range.endOffset : node.length]
}
