import type { Paths } from '#config/paths.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import type { Translate } from '#i18n/translate.ts'

type Props = {
  facility: Pick<PublicFacility, 'home' | 'slug'>
  /** What is doubted: a field; one value of a field of many, `specialties:全科`; or a record of the facility by its number, `claim:0198…`. */
  place: string
  /** What it is called, for those who hear links one by one. */
  name: string
  t: Translate
  to: Paths
}

/** Where whoever knows better says so, beside every fact. */
export function Amend({ facility: { home, slug }, place, name, t, to }: Props) {
  return home && <a className="amend" href={to.feedback(home.slug, { facility: slug, place })} aria-label={t('feedback.linkOf', { name })}>{t('feedback.link')}</a>
}
