import { basePath } from '#config/paths.ts'
import type { Translate } from '#i18n/translate.ts'
import { Stands } from '../stands.tsx'

type Props = { question: string; choices: readonly { field: string; value: string | null }[]; href: (field: string) => string; t: Translate }

/** Fields as they stand, each leading to where something is done to it. */
export function ChooseField({ question, choices, href, t }: Props) {
  return (
    <>
      <p className="lead">{question}</p>
      {choices.length === 0 && <p className="empty">{t('admin.register.nothing')}</p>}
      <ul className="editions">
        {choices.map(({ field, value }) => (
          <li key={field}>
            <a href={basePath() + href(field)}>{t(`facilities.fields.${field as 'phone'}`)}</a>
            <p className="facts"><Stands value={value} t={t} /></p>
          </li>
        ))}
      </ul>
    </>
  )
}
