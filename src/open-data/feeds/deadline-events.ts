import type { ListedFact } from '#commitments/confirmed-facts.ts'
import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { DayEvent } from '#open-data/sessions/ical.ts'
import type { Day } from '#platform/clock.ts'

const LONGEST = 40

/** The last day of each promise that has one, as an event of the whole day; what became of it, where that was told. */
export function deadlineEvents(promises: readonly ListedFact<'commitment'>[], { origin, to, t }: { origin: string; to: Paths; t: Translate }): DayEvent[] {
  const { host } = new URL(origin)
  return promises.flatMap(({ fact: { key, anchor, quote, deadline }, fulfilment, document }) => {
    if (!deadline?.date) return []
    const what = [...quote].length > LONGEST ? `${[...quote].slice(0, LONGEST).join('')}…` : quote
    return [{
      uid: `${document.id}-${key}@${host}`, day: deadline.date as Day, category: t('facts.commitment'), url: origin + to.document(document.district.slug, document.kind, document.slug, anchor),
      summary: t('feeds.deadline', { what }),
      description: [quote, `${t('feeds.by')}${deadline.raw}`, [document.issuerName, document.number, document.title].filter(Boolean).join('，'), fulfilment && `${t(`facts.fulfilment.${fulfilment.state}`)}${t('feeds.is')}${fulfilment.words}`].filter(Boolean).join('\n'),
    }]
  })
}
