import type { Paths } from '#config/paths.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'

/** Everything the page of a facility shows, loaded. */
export type FacilityReading = { facility: PublicFacility; today: Day; t: Translate; to: Paths }
