import { targetName } from '#circle/targets.ts'
import type { RunHead } from '#circle/queries.ts'
import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import { dayInChina } from '#platform/clock.ts'

/** What a district has published of its circle: fixed figures, each with a page of its own. */
export function RunList({ runs, t, to }: { runs: readonly RunHead[]; t: Translate; to: Paths }) {
  return (
    <section id="runs">
      <h2>{t('circle.runs.title')}</h2>
      <p className="hint">{t('circle.runs.lead')}</p>
      {runs.length === 0 ? <p>{t('circle.runs.none')}</p> : (
        <ul className="list">
          {runs.map(({ id, number, note, day, question, publishedAt, district }) => (
            <li key={id}>
              <a className="title" href={to.circleRun(district.slug, number)}>{t('circle.runs.name', { number, target: targetName(question.target, t) })}</a>
              <p className="meta"><span>{t('circle.runs.asOf', { day })}</span><span>{t('circle.runs.published', { day: dayInChina(new Date(publishedAt)) })}</span></p>
              <p className="about" lang="zh-CN">{note}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
