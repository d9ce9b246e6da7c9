import type { Metadata } from 'next'
import Link from 'next/link'
import { listPeople } from '#accounts/people/list-people.ts'
import { requireDistrict } from '#districts/queries.ts'
import { requireActor } from '../../require-actor.ts'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, surroundings } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: surroundings((await params).locale).t('accounts.people.title') }
}

/** Everybody with a role in a district. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale: segment, district: slug } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.people(slug))
  const district = await orNotFound(requireDistrict(slug))
  const people = await orNotFound(listPeople(actor, district.code))
  const { done } = await searchParams

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.people(slug)} done={done} trail={[{ label: `${t('admin.desk.title')} · ${district.name}`, href: to.desk() }]}>
      <h1>{t('accounts.people.title')} · {district.name}<span className="count">{people.length}</span></h1>
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
