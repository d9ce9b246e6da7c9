/**
 * What keeps pages and lists of a district's facilities and services in memory. A document that goes live or past changes what
 * they are said to do.
 */
export const registerTags = {
  all: 'facilities',
}
