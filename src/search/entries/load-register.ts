import type { Actor } from '#accounts/actor.ts'
import { loadFacilities, type LoadedRegister } from '#facilities/loading/load-register.ts'
import { db, type Transaction } from '#platform/db.ts'
import { announce } from '#platform/expiry.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'
import { mentionAnew } from '#search/names/mention-anew.ts'

/** Loads the register from its folder, makes what changed findable, and looks for what is called otherwise now in the documents that may name it. */
export async function loadRegister(tx: Transaction, actor: Actor, folder: string): Promise<LoadedRegister> {
  const loaded = await loadFacilities(tx, actor, folder)
  await indexFacilities(tx, loaded.changed)
  if (loaded.renamed.length > 0) await announce(tx, await mentionAnew(tx, loaded.called, loaded.renamed))
  return loaded
}

/** The same in a transaction of its own. */
export async function loadAndIndexRegister(actor: Actor, folder: string): Promise<LoadedRegister> {
  return db().$transaction((tx) => loadRegister(tx, actor, folder), { timeout: 120_000, maxWait: 10_000 })
}
