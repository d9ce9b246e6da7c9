import type { FieldName } from '#desk/fields/field.ts'
import type { Review } from '#desk/review/find-review.ts'
import { itemOfField } from '#desk/review/items.ts'
import type { Translate } from '#i18n/translate.ts'
import { Group } from '../work/group.tsx'
import { Item } from '../work/item.tsx'
import { saidValue } from './choices.ts'
import { FIELD_GROUPS, GROUP_NAMES } from './field-groups.ts'

/** The fields of an edition that is closed to this reader, to read only, each leading to its words in the text. */
export function RecognisedFields({ review, t }: { review: Review; t: Translate }) {
  return GROUP_NAMES.map((group) => {
    const names: readonly FieldName[] = FIELD_GROUPS[group]
    const given = names.filter((name) => review.values[name] !== '')
    if (given.length === 0) return null
    return (
      <Group key={group} id={`fields-${group}`} title={t(`admin.group.${group}`)} items={given.map(itemOfField)} sure={[]} whole={false}>
        <ul className="fields read" data-list="roving">
          {given.map((name) => {
            const item = itemOfField(name)
            return (
              <Item key={name} id={item} named={`name-${item}`}>
                <span className="label" id={`name-${item}`}>{t(`admin.field.${name}`)}</span>
                <span className="value">{saidValue(name, review.values[name], t)}</span>
                {review.places.some(({ field }) => field === name) && <a className="place" href={`#at-${item}`}>{t('admin.edition.inText')}</a>}
              </Item>
            )
          })}
        </ul>
      </Group>
    )
  })
}
