/**
 * How much of `asked` comes back in `said`, from 0 to 1: the share of its pairs of neighbouring characters. Chinese has no spaces to
 * tell words by; pairs are near enough to words, and blind to their order.
 *
 * @example
 * likeness('优化慢病筛查', '慢病筛查项目丰富便捷') //=> 0.6
 */
export function likeness(asked: string, said: string): number {
  const wanted = pairs(asked)
  if (wanted.size === 0) return 0
  const has = pairs(said)
  let shared = 0
  for (const pair of wanted) if (has.has(pair)) shared++
  return shared / wanted.size
}

function pairs(text: string): Set<string> {
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '')
  const found = new Set<string>()
  for (let i = 0; i + 1 < bare.length; i++) found.add(bare.slice(i, i + 2))
  return found
}
