import type { ChangedPlace, PlaceChange } from '#desk/register/places/compare-places.ts'
import type { Translate } from '#i18n/translate.ts'
import type { PlaceKind } from '#places/place.ts'

/**
 * What a table would change of a place, in a line.
 *
 * @example
 * // 990001000001 甲社区 人口 1200 → 1300
 * placeWords(t, changed)
 */
export function placeWords(t: Translate, { place, held, changes }: ChangedPlace): string {
  const said = (field: PlaceChange['field'], value: string | null) => (value === null ? t('admin.register.nothing') : field === 'kind' ? t(`admin.places.kinds.${value as PlaceKind}`) : value)
  const told = held ? changes : changes.filter(({ field }) => field !== 'name')
  const words = told.map(({ field, before, after }) => `${t(`admin.places.fields.${field}`)} ${held ? t('admin.table.fromTo', { before: said(field, before), after: said(field, after) }) : said(field, after)}`)
  return [`${place.code} ${held?.name ?? place.name}`, ...(held ? [] : [t('admin.places.newPlace')]), words.join('；')].join(' ')
}
