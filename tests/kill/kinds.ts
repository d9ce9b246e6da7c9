import type { UserActor } from '#accounts/actor.ts'
import type { EditionStatus } from '#platform/generated/enums.ts'
import { HULI } from '../integration/staff.ts'

/** What is under way when the server is killed. */
export const KINDS = ['save', 'publish', 'schedule'] as const
export type Kind = (typeof KINDS)[number]

/** How an edition stood when somebody was told that their step is done; the text by its SHA-256. */
export type Confirmed = { editionId: string; revision: number; status: EditionStatus; text: string }

/** Has an account: what is scheduled is published in their name. */
export const PUBLISHER: UserActor = { kind: 'user', id: 'kill-publisher', name: '发布人', memberships: [{ districtCode: HULI, role: 'publisher' }] }
