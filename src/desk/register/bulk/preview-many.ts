import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { assertMay } from '#accounts/permissions.ts'
import { SHARED_FIELDS } from '#desk/register/bulk/change-many.ts'
import { printOfChosen, readChosen } from '#desk/register/bulk/chosen-houses.ts'
import { readRegisterOf } from '#desk/register/register-queries.ts'
import { TAKEN_FIELDS } from '#facilities/takeaways/takeaway.ts'
import { db } from '#platform/db.ts'
import { isUuid } from '#platform/uuid.ts'

/** What an address asks: which houses, of which field. What is no house and no field is left out. */
const Asked = z.object({ chosen: z.array(z.string()).transform((ids) => ids.filter(isUuid)), field: z.enum(TAKEN_FIELDS).catch(SHARED_FIELDS[0]) })

/** The chosen houses as they stand, to be looked at before they are changed together; with `found` all that these words find, no word finding all. */
export async function previewMany(actor: Actor, districtCode: string, { found, ...asked }: { chosen: string[]; found?: string | undefined; field: string }) {
  assertMay('register', actor, districtCode)
  const { chosen, field } = Asked.parse(asked)
  const ids = found === undefined ? chosen : (await readRegisterOf(actor, districtCode, found)).map(({ id }) => id)
  const houses = await readChosen(db(), districtCode, ids, field)
  return { field, shared: (SHARED_FIELDS as readonly string[]).includes(field), houses, seen: printOfChosen(houses) }
}
