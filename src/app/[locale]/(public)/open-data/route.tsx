import { OpenDataView } from '#app/[locale]/(public)/open-data/open-data-view.tsx'
import { publicPage } from '#app/public-page.tsx'
import { listDistricts } from '#districts/queries.ts'

export const GET = publicPage(async ({ t, to }) => ({
  district: null,
  title: t('openData.title'),
  description: t('openData.lead'),
  address: (paths) => paths.openData(),
  trail: [{ label: t('site.portalName'), href: to.home() }],
  body: <OpenDataView districts={await listDistricts()} t={t} to={to} />,
}))
