import { type Paths, staffPath } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Site } from '#ui/site.ts'

/** Who answers for the site, its registrations, and the standing pages. A registration not entered is not shown. */
export function SiteFooter({ site, t, to }: { site: Site; t: Translate; to: Paths }) {
  const registrations = [site.idCode && `${t('site.idCode')} ${site.idCode}`, site.icp, site.police].filter(Boolean)
  return (
    <footer className="foot">
      <div>
        {site.host && (
          <p>
            {t('site.host')}<span lang="zh-CN">{site.host}</span>
            {site.contact && ` · ${t('site.contact')}${site.contact}`}
          </p>
        )}
        {registrations.length > 0 && <p>{registrations.join(' · ')}</p>}
        <ul>
          <li><a href={to.about()}>{t('site.about')}</a></li>
          <li><a href={to.accessibility()}>{t('site.accessibility')}</a></li>
          <li><a href={to.privacy()}>{t('site.privacy')}</a></li>
          <li><a href={to.siteMap()}>{t('site.siteMap')}</a></li>
          <li><a href={to.openData()}>{t('site.openData')}</a></li>
          <li><a href={staffPath()}>{t('site.staff')}</a></li>
        </ul>
      </div>
    </footer>
  )
}
