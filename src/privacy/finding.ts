/** What must not stand on a public page unseen, by kind. Words, basis and what to do for each stand in `messages` under privacy.rules. */
export const RULES = [
  'identity_card', 'travel_document', 'bank_card', 'mobile_phone', 'email', 'home_address', 'medical_record',
  'patient', 'minor', 'particulars', 'deputy_contact', 'withheld_contact', 'secrecy_mark', 'internal_mark',
] as const

export type RuleName = (typeof RULES)[number]

/**
 * A stretch of a text that a person must decide on before the text is published. `start` and `end` count UTF-16 units, half open;
 * `mask` is what would stand there instead, null where hiding the words would hide the problem (a mark of secrecy).
 */
export type Finding = { rule: RuleName; start: number; end: number; mask: string | null }

/** Looks through a text for one kind of thing. Gets the text as it is and folded (see fold.ts); answers in order. */
export type Rule = (text: string, folded: string) => Finding[]
