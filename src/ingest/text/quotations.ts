/** A title in book marks or quotation marks: offsets of the inside. */
export type Quotation = { text: string; start: number; end: number }

const LONGEST_TITLE = 160
const PAIRS: Record<string, string> = { '《': '》', '“': '”', '「': '」', '『': '』', '"': '"' }

/**
 * Finds outermost 《…》 (and, when asked, “…”) with nesting: 《福建省…印发〈关于…〉的通知》 is one title, and so is
 * 《关于印发《…》的通知》, printed with the outer marks twice.
 */
export function findQuotations(text: string, openers = '《'): Quotation[] {
  const found: Quotation[] = []
  const closes = closeAhead(text)
  const next = (from: number) => (openers.length === 1 ? text.indexOf(openers, from) : nextOf(text, openers, from))
  for (let i = next(0); i >= 0; i = next(i + 1)) {
    const opener = text[i]!
    const end = closes(opener, i) ? findClose(text, i, opener) : -1
    if (end < 0) continue
    found.push({ text: text.slice(i + 1, end), start: i + 1, end })
    i = end
  }
  return found
}

/** Whether a closing mark comes soon enough, without looking at any stretch twice: text may be nothing but opening marks. */
function closeAhead(text: string): (opener: string, from: number) => boolean {
  const ahead = new Map<string, number>()
  return (opener, from) => {
    const closer = PAIRS[opener]!
    const known = ahead.get(closer) ?? -1
    const at = known > from ? known : text.indexOf(closer, from + 1)
    ahead.set(closer, at < 0 ? text.length + LONGEST_TITLE : at)
    return at >= 0 && at < from + LONGEST_TITLE
  }
}

function nextOf(text: string, signs: string, from: number): number {
  for (let i = from; i < text.length; i++) if (signs.includes(text[i]!)) return i
  return -1
}

function findClose(text: string, from: number, opener: string): number {
  const closer = PAIRS[opener]!
  const last = Math.min(text.length, from + LONGEST_TITLE)
  if (opener === closer) return text.slice(0, last).indexOf(closer, from + 1)
  let depth = 0
  for (let i = from; i < last; i++) {
    if (text[i] === opener) depth++
    else if (text[i] === closer && --depth === 0) return i
  }
  // An inner mark that was never closed: the first closing mark ends the title.
  const plain = text.slice(0, last).indexOf(closer, from)
  return plain > from + 1 ? plain : -1
}
