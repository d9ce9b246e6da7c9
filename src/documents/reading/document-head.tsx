import type { Reading } from '#documents/reading/reading.ts'
import { validityOn } from '#documents/validity.ts'
import { dayInWords } from '#i18n/dates.ts'
import { Phrases } from '#ui/phrases.tsx'

/** 版头: the letterhead in red, the number, who signed it for issue, and the title. */
export function DocumentHead({ document, today, locale, t, to }: Reading) {
  const { fields, issuerName, number, people, title } = document
  const letterhead = fields.letterhead?.normalized ?? issuerName
  const signer = people.find(({ role }) => role === 'signer')
  const validity = validityOn(today, document)
  const { ended } = document
  return (
    <header className="head">
      <div lang="zh-CN">
        {letterhead && <p className="red"><Phrases text={letterhead} /></p>}
        <p className="no">
          <span>{number ?? t('document.noNumber')}</span>
          {signer && <span>签发人：{signer.name}</span>}
        </p>
        <h1><Phrases text={title ?? t('document.noTitle')} /></h1>
      </div>
      {ended && (
        <p className="notice">
          {t(`document.ended.${ended.kind}`, { day: dayInWords(ended.endedOn, locale) })} <span lang="zh-CN">{ended.reason}</span>
          {ended.successor && <> {t('document.ended.successor')} <a href={to.document(ended.successor.district.slug, ended.successor.kind, ended.successor.slug)} lang="zh-CN">{ended.successor.title ?? ended.successor.number}</a></>}
        </p>
      )}
      {validity === 'expired' && <p className="notice">{t('document.expiredNotice', { day: dayInWords(document.expiresOn!, locale) })}</p>}
      {validity === 'pending' && <p className="notice">{t('document.pendingNotice', { day: dayInWords(document.effectiveFrom!, locale) })}</p>}
    </header>
  )
}
