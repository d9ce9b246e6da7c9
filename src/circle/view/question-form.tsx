import { type Site, KINDS_OF_SITE } from '#circle/inputs.ts'
import { AUDIENCES } from '#circle/method.ts'
import type { Asked } from '#circle/read-question.ts'
import type { Paths } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import { DATUMS } from '#places/position.ts'
import type { ServiceCode } from '#services/code-list.ts'

type Props = { district: { slug: string }; asked: Asked; /** Services somebody offers here. */ services: readonly ServiceCode[]; /** Houses one may think away. */ sites: readonly Site[]; issueWords: (key: string) => string; t: Translate; to: Paths }

/** What to look for, who walks, when; and behind a fold, what would be if. Plain GET: every answer has an address. */
export function QuestionForm({ district, asked: { question, audience, trial }, services, sites, issueWords, t, to }: Props) {
  const { target, at, plans, without } = question
  return (
    <form action={to.circle(district.slug)} aria-label={t('circle.ask.title')}>
      <div className="pair">
        <p>
          <label htmlFor="for">{t('circle.ask.for')}</label>
          <select id="for" name="for">
            {KINDS_OF_SITE.map((kind) => <option key={kind} value={kind} selected={kind === target}>{t(`circle.target.${kind}`)}</option>)}
            <optgroup label={t('circle.ask.services')}>{services.map((code) => <option key={code} value={code} selected={code === target}>{t(`services.names.${code}`)}</option>)}</optgroup>
          </select>
        </p>
        <p>
          <label htmlFor="who">{t('circle.ask.who')}</label>
          <select id="who" name="who">{AUDIENCES.map((one) => <option key={one} value={one} selected={one === audience}>{t(`circle.who.${one}`)}</option>)}</select>
        </p>
      </div>
      <p>
        <label htmlFor="at">{t('circle.ask.at')}</label>
        <input id="at" type="datetime-local" name="at" defaultValue={at ?? undefined} />
      </p>
      <details open={plans || without !== null || trial !== null}>
        <summary>{t('circle.ask.whatIf')}</summary>
        <p><label className="check"><input type="checkbox" name="plans" value="1" defaultChecked={plans} /> {t('circle.ask.plans')}</label></p>
        <p>
          <label htmlFor="without">{t('circle.ask.without')}</label>
          <select id="without" name="without">
            <option value="">{t('circle.ask.withAll')}</option>
            {sites.map(({ slug, name }) => <option key={slug} value={slug} selected={slug === without} lang="zh-CN">{name}</option>)}
          </select>
        </p>
        <p id="trial-hint">{t('circle.ask.trial')}{trial?.issue && <b className="notice"> {issueWords(trial.issue)}</b>}</p>
        <div className="pair">
          <p><label htmlFor="lat">{t('circle.ask.lat')}</label><input id="lat" type="text" inputMode="decimal" name="lat" maxLength={20} defaultValue={trial?.lat} aria-describedby="trial-hint" /></p>
          <p><label htmlFor="lng">{t('circle.ask.lng')}</label><input id="lng" type="text" inputMode="decimal" name="lng" maxLength={20} defaultValue={trial?.lng} aria-describedby="trial-hint" /></p>
        </div>
        <p>
          <label htmlFor="datum">{t('circle.ask.datum')}</label>
          <select id="datum" name="datum">
            <option value="">{t('circle.ask.datumChoose')}</option>
            {DATUMS.map((datum) => <option key={datum} value={datum} selected={datum === trial?.datum}>{t(`places.datum.${datum}`)}</option>)}
          </select>
        </p>
      </details>
      <button>{t('circle.ask.go')}</button>
    </form>
  )
}
