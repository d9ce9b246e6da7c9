import { type HeldHouse, readHeldRegister } from '#desk/register/houses/held-register.ts'
import type { District } from '#districts/queries.ts'
import type { Transaction } from '#platform/db.ts'
import { bare } from '#search/entries/keys.ts'
import { readVillages, type Village } from '#villages/queries.ts'

/** A district's villages and houses as a table is compared with them. */
export type HeldVillages = { byCode: ReadonlyMap<string, Village>; byName: ReadonlyMap<string, readonly Village[]>; houses: Pick<Awaited<ReturnType<typeof readHeldRegister>>, 'bySlug' | 'byName'>; /** By their ids. */ houseNames: ReadonlyMap<string, string> }

export async function readHeldVillages(tx: Transaction, district: District): Promise<HeldVillages> {
  const [villages, houses] = await Promise.all([readVillages(tx, district.code), readHeldRegister(tx, district)])
  return { byCode: new Map(villages.map((village) => [village.code, village])), byName: Map.groupBy(villages, ({ name }) => stemOf(name)), houses, houseNames: new Map([...houses.bySlug.values()].map(({ id, name }) => [id, name])) }
}

/**
 * The villages a name may mean, in a street if one is given: those it is the very name of, else those of its stem.
 *
 * @example
 * villagesNamed(held, '前黄村', '前黄镇') //=> [前黄村村委会]
 */
export function villagesNamed({ byName }: HeldVillages, name: string, street: string | undefined): readonly Village[] {
  const near = (byName.get(stemOf(name)) ?? []).filter((village) => street === undefined || village.street === null || stemOf(village.street) === stemOf(street))
  const exact = near.filter((village) => bare(village.name) === bare(name))
  if (exact.length > 0) return exact
  // 前黄村 is no 前黄社区.
  const kind = /村$|村委会$|村民委员会$/u.test(name) ? 'village' : /社区$|居委会$|居民委员会$/u.test(name) ? 'community' : null
  const ofKind = near.filter((village) => village.kind === kind)
  return ofKind.length > 0 ? ofKind : near
}

/** The houses a name or the address of a page may mean. */
export function housesNamed({ houses: { bySlug, byName } }: HeldVillages, words: string): readonly HeldHouse[] {
  const slug = bySlug.get(words)
  return slug ? [slug] : byName.get(bare(words)) ?? []
}

/** 前黄村村委会, 前黄村 → 前黄; 涂岭镇 → 涂岭. */
function stemOf(name: string): string {
  const plain = bare(name)
  const stem = plain.replace(/(?:村民委员会|居民委员会|村委会|居委会)$/u, '').replace(/(?:社区|街道|村|镇|乡)$/u, '')
  return stem === '' ? plain : stem
}
