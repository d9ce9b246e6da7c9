import type { Paths } from '#config/paths.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Moment } from '#hours/answer.ts'

/** Everything the page of a facility shows, loaded, and the moment it is shown for. */
export type FacilityReading = { facility: PublicFacility; moment: Moment; t: Translate; to: Paths }
