import { z } from 'zod'
import type { Actor } from '#accounts/actor.ts'
import { changeFacility } from '#desk/register/change-facility.ts'
import { takenText } from '#desk/register/takeaways/takeaway-queries.ts'
import { putBackValues } from '#desk/register/takeaways/put-back-values.ts'
import { isNameField } from '#facilities/values/standing.ts'
import { type Outcome, refused } from '#platform/errors.ts'

export const PutBackInput = z.object({ facilityId: z.uuid(), takeawayId: z.uuid() })

/** States again what was taken away: as it stood, or as the files say it by now, but behind what an officer has set since. */
export async function putBack(actor: Actor, input: z.input<typeof PutBackInput>): Promise<Outcome> {
  const { facilityId, takeawayId } = PutBackInput.parse(input)
  return changeFacility(actor, facilityId, async (tx) => {
    const taken = await tx.takeaway.findFirst({ where: { id: takeawayId, facilityId } })
    if (!taken) return refused({ field: null, key: 'not_found' })
    if (taken.putBackAt) return refused({ field: null, key: 'put_back_already' })
    await putBackValues(tx, actor, [taken])
    // What took one thing of one house away has nothing left to undo.
    await tx.registerChange.updateMany({ where: { id: taken.changeId, kind: 'take-away' }, data: { undoneAt: new Date(), undoneBy: actor.name } })
    return { ok: true, action: 'facility.put-back', details: { field: taken.field, changes: { [taken.field]: ['', takenText(taken)] } }, renamed: isNameField(taken.field) }
  })
}
