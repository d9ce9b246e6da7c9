import { factListPage } from '#app/[locale]/(public)/[district]/fact-list-page.tsx'

/** What the live documents of a district promise, with by when. */
export const GET = factListPage('commitment')
