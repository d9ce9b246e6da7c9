import { publicPage } from '#app/public-page.tsx'
import { listDistricts } from '#districts/queries.ts'

export const GET = publicPage(async ({ t }) => {
  const districts = await listDistricts()
  return { district: null, title: t('site.portalName'), address: (to) => to.home(), body: <p>{districts.length}</p> }
})
