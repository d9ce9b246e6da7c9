/** What names a people's congress and what a consultative conference, inside a phrase such as 区九届人大四次会议. */
export const CONGRESS = /人民代表大会|人大|人代会/u
export const STANDING_COMMITTEE = /人大常委会|人民代表大会常务委员会|人大常务委员会/u
export const CONFERENCE = /政协|政治协商会议/u
/** Delegates to a congress of the party raise 提案 too: neither a people's congress nor a consultative conference. */
export const PARTY_CONGRESS = /党(?:员)?代表(?:大会|会议)|党代会/u

/** Instruments, in the order they are looked for after a case number. */
export const INSTRUMENTS = ['社情民意', '审议意见', '建议', '提案', '议案'] as const
