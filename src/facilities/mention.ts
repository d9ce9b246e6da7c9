/** A facility named in a text: offsets of the name, and the name as printed. */
export type Mention = { facilityId: string; name: string; start: number; end: number }
