import { standingPage } from '#app/standing-page.tsx'

export const GET = standingPage('accessibility')
