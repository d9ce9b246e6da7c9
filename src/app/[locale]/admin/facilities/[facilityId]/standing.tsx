import { basePath } from '#config/paths.ts'
import type { EditedFacility } from '#desk/register/register-queries.ts'
import type { Translate } from '#i18n/translate.ts'
import type { StaffPaths } from '../../staff-paths.ts'
import { Stands } from './stands.tsx'

type Props = { facilityId: string; t: Translate; to: StaffPaths }

/** What stands of a facility, its name first, each with the way to correct it; what is still empty in one line below. */
export function Standing({ standing, point, ...shown }: Props & Pick<EditedFacility, 'standing' | 'point'>) {
  const { t } = shown
  const fields = [
    ...standing.toSorted((a, b) => Number(b.field === 'name') - Number(a.field === 'name')),
    { field: 'position', value: [point.lat, point.lng, point.datum].filter(Boolean).join(', ') || null },
  ]
  const { stated = [], empty = [] } = Object.groupBy(fields, ({ value }) => (value === null ? 'empty' : 'stated'))
  return (
    <section className="shelf">
      <h2>{t('admin.register.standing')}</h2>
      <dl className="standing">
        {stated.map(({ field, value }) => <div key={field}><dt><ToCorrect field={field} {...shown} /></dt><dd>{field === 'position' ? value : <Stands value={value} t={t} />}</dd></div>)}
      </dl>
      {empty.length > 0 && <p className="steps quiet">{t('admin.register.empty')} {empty.map(({ field }) => <ToCorrect key={field} field={field} {...shown} />)}</p>}
    </section>
  )
}

function ToCorrect({ field, facilityId, t, to }: Props & { field: string }) {
  const name = t(`facilities.fields.${field as 'phone'}`)
  const href = field === 'position' ? to.facilityTask(facilityId, 'place') : to.facilityTask(facilityId, 'correct', { field })
  return <a href={basePath() + href} aria-label={t('admin.register.correctField', { field: name })}>{name}</a>
}
