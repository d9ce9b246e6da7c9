import { COMMITMENT_KINDS, type CommitmentKind } from '#ingest/word-lists/commitment-kinds.ts'

/**
 * What a promise is about, by the words it uses: `other` when none of the lists knows any of them.
 *
 * @example
 * commitmentKind('新建急救站3个') //=> 'construction'
 */
export function commitmentKind(quote: string): CommitmentKind {
  let kind: CommitmentKind = 'other'
  let highest = 0
  for (const [name, words] of Object.entries(COMMITMENT_KINDS)) {
    const weight = words.reduce((sum, [weighs, word]) => sum + (word.test(quote) ? weighs : 0), 0)
    if (weight > highest) [kind, highest] = [name as CommitmentKind, weight]
  }
  return kind
}
