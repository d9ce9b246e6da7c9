import type { Review } from '#desk/review/find-review.ts'
import type { Translate } from '#i18n/translate.ts'
import { saidValue } from './choices.ts'
import { FIELD_GROUPS, GROUP_NAMES } from './field-groups.ts'

/** The fields of an edition that is closed to this reader, to read only. */
export function RecognisedFields({ review, t }: { review: Review; t: Translate }) {
  return GROUP_NAMES.map((group) => {
    const given = FIELD_GROUPS[group].filter((name) => review.values[name] !== '')
    if (given.length === 0) return null
    return (
      <section key={group} className="group">
        <h3>{t(`admin.group.${group}`)}</h3>
        <dl>
          {given.map((name) => (
            <div key={name}>
              <dt>{t(`admin.field.${name}`)}</dt>
              <dd>
                {saidValue(name, review.values[name], t)}
                {review.places.some(({ field }) => field === name) && <a className="place" href={`#at-${name}`}>{t('admin.edition.inText')}</a>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    )
  })
}
