import type { Review } from '#desk/review/find-review.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Place } from '#ingest/formats/source-text.ts'

/** What the text does not show of the file it was read from: pictures, scans, struck-out words, page furniture. */
export function ReadingNotices({ review: { notices, withheld }, t }: { review: Review; t: Translate }) {
  if (notices.length === 0) return null
  return (
    <details className="notice" open={withheld}>
      <summary>{t('notices.title')}</summary>
      {withheld && <p>{t('notices.withheld')}</p>}
      <ul>
        {notices.map(({ key, count, places }) => (
          <li key={key}>
            {t(`notices.${key}`, { count })}
            {places.some(({ words, line, page }) => words || line || page) && <small>{t('notices.places', { places: places.slice(0, 5).map((place) => placeWords(place, t)).join('；') })}</small>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function placeWords({ line, page, words }: Place, t: Translate): string {
  const where = line !== null ? t('notices.line', { line }) : page !== null ? t('notices.page', { page }) : ''
  return [where, words && `“${words}”`].filter(Boolean).join(' ')
}
