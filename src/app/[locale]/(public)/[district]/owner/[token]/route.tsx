import { LinkOver, OwnerPage } from '#app/[locale]/(public)/[district]/owner/[token]/owner-page.tsx'
import { formOf } from '#app/form-of.ts'
import { publicPage, type PublicPage, type Visit } from '#app/public-page.tsx'
import { confirmFacts, type OwnerAnswer } from '#desk/register/owner/confirm-facts.ts'
import { readOwnedHouse } from '#desk/register/owner/owned-house.ts'
import { type Issue, NotFoundError } from '#platform/errors.ts'

type Params = { district: string; token: string }
type Done = { confirmed: number; receipts: string[] }

const NOTHING = new URLSearchParams()

/** The public facts of one house, for whoever holds its link. */
export const GET = publicPage<Params>((visit) => ownerPage(visit, NOTHING, [], null))

/** Takes their answers in; or says what is missing, with what was typed. */
export const POST = publicPage<Params>(async (visit) => {
  const form = await formOf(visit.request)
  if (!(await readOwnedHouse(visit.params.token)).link.holds) return ownerPage(visit, NOTHING, [], null)
  const outcome = await confirmFacts(visit.params.token, { answers: answersIn(form), more: form.get('more') ?? '' })
  return outcome.ok ? ownerPage(visit, NOTHING, [], outcome) : ownerPage(visit, form, outcome.issues, null)
})

async function ownerPage({ params: { district: slug, token }, t, to }: Visit<Params>, typed: URLSearchParams, issues: Issue[], done: Done | null): Promise<PublicPage> {
  const house = await readOwnedHouse(token)
  const { district } = house
  if (district.slug !== slug) throw new NotFoundError('no such link')
  return {
    district,
    title: t('owner.title'),
    status: !house.link.holds ? 410 : issues.length > 0 ? 422 : 200,
    unlisted: true,
    secret: true,
    body: house.link.holds ? <OwnerPage house={house} token={token} typed={typed} issues={issues} done={done} t={t} to={to} /> : <LinkOver house={house} t={t} to={to} />,
  }
}

function answersIn(form: URLSearchParams): OwnerAnswer[] {
  return [...form].flatMap(([name, answer]): OwnerAnswer[] => {
    const place = /^answer-([\w:-]+)$/.exec(name)?.[1]
    if (!place) return []
    // Forms are sent with CRLF, whatever stood in them.
    const saw = (form.get(`saw-${place}`) ?? '').replaceAll('\r\n', '\n')
    return answer === 'right' ? [{ place, saw, right: true }] : [{ place, saw, right: false, now: form.get(`now-${place}`) ?? '' }]
  })
}
