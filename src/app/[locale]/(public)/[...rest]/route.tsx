import { publicPage } from '#app/public-page.tsx'
import { NotFoundError } from '#platform/errors.ts'

/** Whatever no other page answers. */
export const GET = publicPage(async ({ request }) => {
  throw new NotFoundError(request.nextUrl.pathname)
})
