import type { Actor } from '#accounts/actor.ts'
import { loadFacilities, type LoadedRegister } from '#facilities/loading/load-register.ts'
import { db } from '#platform/db.ts'
import { indexFacilities } from '#search/entries/index-facilities.ts'

/** Loads the register from its folder and makes what changed findable, in one transaction. */
export async function loadAndIndexRegister(actor: Actor, folder: string): Promise<LoadedRegister> {
  return db().$transaction(
    async (tx) => {
      const loaded = await loadFacilities(tx, actor, folder)
      await indexFacilities(tx, loaded.changed)
      return loaded
    },
    { timeout: 120_000, maxWait: 10_000 },
  )
}
