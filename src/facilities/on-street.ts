import { type FacilityStatus, receives } from '#facilities/lifecycle/status-on.ts'
import type { TypeGroup } from '#facilities/type-group.ts'

/** What is on the register and nobody goes to. */
const NO_DOOR: readonly TypeGroup[] = ['group', 'project', 'office']

/** The facilities of a street that people can go to: what its sheet lists, and without which there is none. */
export function onStreet<Facility extends { street: string | null; status: FacilityStatus; group: TypeGroup }>(street: string, facilities: readonly Facility[]): Facility[] {
  return facilities.filter((one) => one.street === street && receives(one.status) && !NO_DOOR.includes(one.group))
}
