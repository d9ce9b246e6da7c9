import { factListPage } from '#app/[locale]/(public)/[district]/fact-list-page.tsx'

/** What the live documents of a district set out to reach. */
export const GET = factListPage('target')
