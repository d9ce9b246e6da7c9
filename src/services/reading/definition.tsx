import { dayInWords } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import { DEFINITION_TEXTS, type Definition } from '#services/queries.ts'

/** What a service is, for whom, what to bring, the cost, how to apply; whether an officer has approved the words. */
export function ServiceDefinition({ definition, locale, t }: { definition: Definition | null; locale: Locale; t: Translate }) {
  if (!definition) return <p className="unknown">{t('services.noDefinition')}</p>
  const { texts, approvedOn } = definition
  return (
    <>
      <p>{approvedOn ? <span className="claim awarded">{t('services.approved', { day: dayInWords(approvedOn, locale) })}</span> : <span className="claim aiming">{t('services.draft')}</span>}</p>
      <dl className="facts">
        {DEFINITION_TEXTS.map((name) => (
          <div key={name}>
            <dt>{t(`services.texts.${name}`)}</dt>
            <dd>{texts[name] ? <span lang="zh-CN">{texts[name]}</span> : <span className="unknown">{t('services.noSource')}</span>}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
