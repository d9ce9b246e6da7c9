/** What a service costs those who get it: nothing, what the insurance leaves, or its price. */
export const FEE_KINDS = ['free', 'insured', 'paid'] as const
export type FeeKind = (typeof FEE_KINDS)[number]

/** How people come to it: without asking, by appointment, sent by a doctor, or with a signed contract (家庭医生签约). */
export const ACCESS_KINDS = ['walk-in', 'appointment', 'referral', 'contract'] as const
export type AccessKind = (typeof ACCESS_KINDS)[number]
