import { basePath } from '#config/paths.ts'
import type { EditedFacility } from '#desk/register/register-queries.ts'
import type { Translate } from '#i18n/translate.ts'
import { Stands } from '../stands.tsx'

type Props = { facility: EditedFacility; href: (field: string) => string; t: Translate }

/** Every field as it stands, each leading to where it is corrected. */
export function ChooseField({ facility: { standing }, href, t }: Props) {
  return (
    <>
      <p className="lead">{t('admin.register.field')}</p>
      <ul className="editions">
        {standing.map(({ field, value }) => (
          <li key={field}>
            <a href={basePath() + href(field)}>{t(`facilities.fields.${field as 'phone'}`)}</a>
            <p className="facts"><Stands value={value} t={t} /></p>
          </li>
        ))}
      </ul>
    </>
  )
}
