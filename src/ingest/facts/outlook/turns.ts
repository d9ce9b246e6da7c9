import type { Outlook } from '#ingest/facts/outlook/surroundings.ts'
import { INTENDING_WORDS, LASTING_WORDS, REPORTING_WORDS, VERBS_OF_INTENT } from '#ingest/word-lists/outlook.ts'

/** A word at which a sentence turns to the one or the other. `lasting`: for the rest of the section. */
export type Turn = { index: number; outlook: Outlook; lasting: boolean }

const TURN = new RegExp([
  `(?<reported>${REPORTING_WORDS.join('|')})`,
  `(?<intended>${INTENDING_WORDS.join('|')}|(?:将|计划)(?=${VERBS_OF_INTENT})|计划(?=20\\d{2}年|[今明后]年))`,
  '(?<![由从较比与])(?:(?<![\\d年]\\s?|[高升降加少长低大短增])(?<to>[到至]\\s?))?(?<![由从较比与]\\s?)(?<year>20\\d{2})\\s?年(?:度)?(?:(?<month>\\d{1,2})月)?(?<end>年?[底末](?:之?前)?|(?:之|以)?前)?(?!为基[数准期]|的?基础上|水平上)',
].join('|'), 'gu')

/**
 * Finds the words by which a text turns from what was done to what shall be, and back. A year turns it by lying before or after the day
 * of the document; the year of the document itself only when a month or 年底 says more. 较2022年 and
 * 以2022年为基数 compare and turn nothing.
 *
 * @example
 * findTurns('目前有3家，力争2026年底前增至5家', '2025-06-12') //=> reported at 0, intended at 6 and at 8
 */
export function findTurns(text: string, writtenOn: string | null): Turn[] {
  return [...text.matchAll(TURN)].flatMap((match) => {
    const outlook = match.groups!.year ? outlookOfYear(match.groups!, writtenOn) : match.groups!.reported ? 'reported' : 'intended'
    return outlook ? [{ index: match.index, outlook, lasting: LASTING_WORDS.test(match[0]) }] : []
  })
}

function outlookOfYear({ to, year, month, end }: Record<string, string | undefined>, writtenOn: string | null): Outlook | null {
  if (!writtenOn) return to || end?.endsWith('前') ? 'intended' : null
  const [ownYear, ownMonth] = [Number(writtenOn.slice(0, 4)), Number(writtenOn.slice(5, 7))]
  if (Number(year) !== ownYear) return Number(year) > ownYear ? 'intended' : 'reported'
  if (month && Number(month) !== ownMonth) return Number(month) > ownMonth ? 'intended' : 'reported'
  return end || to ? 'intended' : null
}
