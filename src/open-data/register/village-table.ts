import type { Translate } from '#i18n/translate.ts'
import { publicPoint } from '#open-data/register/public-point.ts'
import type { Day } from '#platform/clock.ts'
import { type DocumentOf, sourceOf } from '#sources/source.ts'
import { careOn, isBlank } from '#villages/care.ts'
import { timesText } from '#villages/care-words.ts'
import type { Village } from '#villages/queries.ts'
import { standingOn } from '#villages/shares.ts'

const COLUMNS = ['code', 'name', 'kind', 'street', 'care', 'blank', 'provider', 'site', 'times', 'since', 'until', 'source', 'asOf', 'page'] as const

type Around = { day: Day; documentOf: DocumentOf; addressOf: (code: string) => string; t: Translate }

/** Villages as rows of a table, how each is cared for on a day: what nobody has stated is an empty cell. Whether one is without a clinic is said only where a source says how it is cared for. */
export function villageTable(villages: readonly Village[], { day, documentOf, addressOf, t }: Around): string[][] {
  const rows = villages.map((village) => {
    const { care } = careOn(village.statements, day)
    const source = care && sourceOf(care.source, documentOf)
    const cells: Record<(typeof COLUMNS)[number], string | null | undefined> = {
      code: village.code, name: village.name, kind: t(`facilities.list.near.kind.${village.kind as 'village'}`), street: village.street, care: t(`villages.mode.${standingOn(village, day)}`),
      blank: care && t(isBlank(care.mode) ? 'facilities.known.yes' : 'facilities.known.no'), provider: care?.house?.name ?? care?.provider, site: care?.site, times: care && timesText(care), since: care?.since, until: care?.until,
      source: source && [t(`sources.trust.${source.trust}`), source.document ? `《${source.document.title}》` : source.ref].filter(Boolean).join(' '), asOf: source?.asOf, page: addressOf(village.code),
    }
    return COLUMNS.map((column) => cells[column] ?? '')
  })
  return [COLUMNS.map((column) => t(`openData.villageTable.${column}`)), ...rows]
}

/** The same as GeoJSON (RFC 7946), WGS-84: villages of which a point is known, and whose datum is stated. */
export function villageGeoJson(villages: readonly Village[], { day, addressOf }: Pick<Around, 'day' | 'addressOf'>) {
  const features = villages.flatMap((village) => {
    const point = publicPoint(village.position)
    const { care } = careOn(village.statements, day)
    return point === null ? [] : [{
      type: 'Feature' as const, id: village.code, geometry: { type: 'Point' as const, coordinates: [point.lng, point.lat] },
      properties: { code: village.code, name: village.name, kind: village.kind, street: village.street, care: care?.mode ?? null, provider: care?.house?.name ?? care?.provider ?? null, sessions: care?.sessions ?? [], frequency: care?.frequency ?? null, url: addressOf(village.code) },
    }]
  })
  return { type: 'FeatureCollection' as const, datum: 'WGS-84 (OGC:CRS84)', villages: villages.length, withoutPlace: villages.length - features.length, features }
}
