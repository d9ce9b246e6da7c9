import { canMeasure, coverageOf, noneOpen, type Shown } from '#circle/view/shown.ts'

/** What the result rests on, first: how much is known, and that what is not is missing from every figure. */
export function Known(shown: Shown) {
  const { inputs, results: { sites }, t } = shown
  const { homes, people } = coverageOf(shown)
  const partial = sites.placed < sites.all || homes.placed < homes.all
  return (
    <section id="known">
      <h2>{t('circle.known.title')}</h2>
      <ul>
        <li>{t('circle.known.sites', { all: sites.all, placed: sites.placed })}</li>
        {sites.planned > 0 && <li>{t('circle.known.planned', { count: sites.planned })}</li>}
        {sites.inferred > 0 && <li>{t('circle.known.inferred', { count: sites.inferred })}</li>}
        {inputs.question.at !== null && <li>{t('circle.known.opening', { open: sites.counted, unknown: sites.openingUnknown, closed: sites.closed })}</li>}
        <li>{t('circle.known.homes', { all: homes.all, placed: homes.placed })}</li>
        <li>{people.all > 0 ? t('circle.known.people', { all: people.all, placed: people.placed }) : t('circle.known.noPeople')}</li>
      </ul>
      {canMeasure(shown) ? partial && <p className="notice">{t('circle.known.lowerBound')}</p> : <p className="notice">{t(noneOpen(shown) ? 'circle.known.noneOpen' : 'circle.known.nothing')}</p>}
    </section>
  )
}
