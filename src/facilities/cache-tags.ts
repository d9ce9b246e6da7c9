/** What keeps facility pages and lists in memory. A document that goes live or past changes what facilities are said to do. */
export const facilityTags = {
  all: 'facilities',
}
