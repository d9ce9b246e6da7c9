import Link from 'next/link'
import { listPeople } from '#accounts/people/list-people.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = titled('accounts.people.title')

/** Everybody with a role in a district. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.people(slug))
  const people = await orNotFound(listPeople(actor, district.code))
  const { done } = await searchParams

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.people(slug)} done={done} desk={named} trail={[]}>
      <h1>{t('accounts.people.title')} · {named}<span className="count">{people.length}</span></h1>
      <p className="lead">{t('accounts.people.lead')}</p>
      <p className="steps"><Link className="button" href={to.invite(slug)}>{t('accounts.people.invite')}</Link></p>
      <ul className="rows">
        {people.map(({ id, name, email, roles, state, secondFactor }) => (
          <li key={id}>
            <div>
              <p><Link href={to.person(slug, id)}>{name}</Link> {state !== 'active' && <span className="doubt">{t(`accounts.people.state.${state}`)}</span>}</p>
              <p className="facts">
                <span>{email}</span>
                <span>{roles.map((role) => t(`accounts.roles.${role}`)).join(t('accounts.people.comma'))}</span>
                {state === 'active' && <span>{t(secondFactor ? 'accounts.people.secondFactor' : 'accounts.people.noSecondFactor')}</span>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </StaffFrame>
  )
}
