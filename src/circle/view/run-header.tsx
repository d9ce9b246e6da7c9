import { type Audience, AUDIENCES } from '#circle/method.ts'
import type { PublishedRun, RunHead } from '#circle/queries.ts'
import type { Paths } from '#config/paths.ts'
import { districtName } from '#districts/district-name.ts'
import type { Translate } from '#i18n/translate.ts'
import { minuteInChina } from '#platform/clock.ts'

type Props = { run: PublishedRun; name: string; audience: Audience; others: readonly RunHead[]; beside: number | null; district: { slug: string; name: string }; t: Translate; to: Paths }

/** What a run is, of when, by whom, and by what it can be checked; and for whom, and beside which other, to read it. */
export function RunHeader({ run, name, audience, others, beside, district, t, to }: Props) {
  const { note, day, question, computedAt, publishedAt, withdrawnAt, reason, inputsHash, verified, number } = run
  return (
    <>
      <header>
        <p className="over">{districtName(district, t)}</p>
        <h1>{name}</h1>
        {withdrawnAt && <p className="notice closed"><b>{t('circle.runs.withdrawn', { at: minuteInChina(new Date(withdrawnAt)) })}</b> <span lang="zh-CN">{reason}</span></p>}
        <p className="lead" lang="zh-CN">{note}</p>
        <dl className="facts">
          <div><dt>{t('circle.runs.day')}</dt><dd>{day}{question.at !== null && `，${t('circle.runs.openAt', { at: question.at.replace('T', ' ') })}`}</dd></div>
          <div><dt>{t('circle.runs.computedAt')}</dt><dd>{minuteInChina(new Date(computedAt))}</dd></div>
          <div><dt>{t('circle.runs.publishedAt')}</dt><dd>{minuteInChina(new Date(publishedAt))}</dd></div>
          <div><dt>{t('circle.runs.hash')}</dt><dd><code>{inputsHash}</code> {t(verified ? 'circle.runs.verified' : 'circle.runs.otherEngine')}</dd></div>
        </dl>
      </header>
      <form action={to.circleRun(district.slug, number)} aria-label={t('circle.ask.title')}>
        <div className="pair">
          <p>
            <label htmlFor="who">{t('circle.ask.who')}</label>
            <select id="who" name="who">{AUDIENCES.map((one) => <option key={one} value={one} selected={one === audience}>{t(`circle.who.${one}`)}</option>)}</select>
          </p>
          {others.length > 0 && (
            <p>
              <label htmlFor="with">{t('circle.runs.compare')}</label>
              <select id="with" name="with">
                <option value="">{t('circle.runs.alone')}</option>
                {others.map((other) => <option key={other.id} value={other.number} selected={other.number === beside}>{t('circle.runs.option', { number: other.number, day: other.day })}</option>)}
              </select>
            </p>
          )}
        </div>
        <button>{t('circle.runs.show')}</button>
      </form>
    </>
  )
}
