const everywhere = 'facilities:*'
const district = (districtCode: string) => `facilities:${districtCode}`

/**
 * What keeps pages and lists of facilities, services and places in memory. What is read of one district outlives changes in the
 * others; what may rest on any of them (counts, the page of a house with its neighbours' names) goes with every change.
 */
export const registerTags = {
  all: 'facilities',
  /** Under which a read of one district is kept. */
  of: (districtCode: string) => [district(districtCode), everywhere],
  /** What is kept of some districts alone. */
  lists: (...districtCodes: string[]) => districtCodes.map(district),
  /** The page of one house: what documents say of it changes with them. */
  page: (facilityId: string) => `facility:${facilityId}`,
  /** What to expire after a change in some districts. */
  changed: (...districtCodes: string[]) => ['facilities', ...districtCodes.map(district)],
  /** What to expire after a change that may touch any district. */
  changedAnywhere: ['facilities', everywhere],
}
