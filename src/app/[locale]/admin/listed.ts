/** So many of a list are shown on a page. */
export const LISTED = 200
