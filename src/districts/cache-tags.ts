/** The name under which reads of districts are kept; expire it when a district's identity or rules change. */
export const DISTRICTS_TAG = 'districts'
