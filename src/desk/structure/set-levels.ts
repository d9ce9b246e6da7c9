import type { Change } from '#desk/steps/change.ts'
import { blockKeys } from '#desk/structure/block-key.ts'
import type { Transaction } from '#platform/db.ts'

const printed = { id: true, kind: true, level: true, marker: true, heading: true, headingStop: true, text: true } as const

/** The blocks of an edition by the words their level is remembered by. */
export async function blocksByKey(tx: Transaction, editionId: string) {
  const blocks = await tx.block.findMany({ where: { editionId }, orderBy: { ordinal: 'asc' }, select: printed })
  const keys = blockKeys(blocks)
  return new Map(blocks.map((block, index) => [keys[index]!, block]))
}

/** Puts blocks on the levels given by key, or back where recognition had put them. The words and addresses of a block stay. */
export async function setLevels(tx: Transaction, editionId: string, levels: Change['levels']): Promise<void> {
  if (Object.keys(levels).length === 0) return
  const blocks = await blocksByKey(tx, editionId)
  for (const [key, { before, after }] of Object.entries(levels)) {
    const block = blocks.get(key)
    const place = after ?? before?.from
    if (block && place) await tx.block.update({ where: { id: block.id }, data: { kind: place.kind, level: place.level }, select: { id: true } })
  }
}
