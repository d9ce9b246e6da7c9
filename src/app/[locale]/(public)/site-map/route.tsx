import { publicPage } from '#app/public-page.tsx'
import { districtName } from '#districts/district-name.ts'
import { listDistricts } from '#districts/queries.ts'

/** Every public section in one page. */
export const GET = publicPage(async ({ t, to }) => {
  const districts = await listDistricts()
  const rooms = ['replies', 'policies', 'reports', 'documents'] as const
  return {
    district: null,
    title: t('siteMap.title'),
    address: (paths) => paths.siteMap(),
    trail: [{ label: t('site.portalName'), href: to.home() }],
    body: (
      <article className="prose">
        <h1>{t('siteMap.title')}</h1>
        <p className="lead">{t('siteMap.lead')}</p>
        {districts.map(({ slug, name, identity }) => (
          <section key={slug}>
            <h2><a href={to.district(slug)}>{districtName({ name, identity }, t)}</a></h2>
            <ul className="names">
              {rooms.map((room) => <li key={room}><a href={to.collection(slug, room)}>{t(`site.rooms.${room}`)}</a></li>)}
              <li><a href={to.facilities(slug)}>{t('site.rooms.facilities')}</a></li>
              <li><a href={to.services(slug)}>{t('site.rooms.services')}</a></li>
              <li><a href={to.villages(slug)}>{t('villages.title')}</a></li>
              <li><a href={to.circle(slug)}>{t('site.rooms.circle')}</a></li>
              <li><a href={to.commitments(slug)}>{t('facts.commitment')}</a></li>
              <li><a href={to.targets(slug)}>{t('facts.target')}</a></li>
              <li><a href={to.search(slug)}>{t('site.search')}</a></li>
            </ul>
          </section>
        ))}
        <section>
          <h2>{t('siteMap.portal')}</h2>
          <ul className="names">
            <li><a href={to.search(null)}>{t('site.search')}</a></li>
            <li><a href={to.verify()}>{t('verify.title')}</a></li>
            <li><a href={to.openData()}>{t('openData.title')}</a></li>
            <li><a href={to.about()}>{t('site.about')}</a></li>
            <li><a href={to.accessibility()}>{t('site.accessibility')}</a></li>
            <li><a href={to.privacy()}>{t('site.privacy')}</a></li>
          </ul>
        </section>
      </article>
    ),
  }
})
