import type { z } from 'zod'
import { webAddresses } from '#open-data/addresses.ts'
import { LICENCES, PUBLISHER } from '#open-data/licences.ts'
import { listed, type Listed } from '#open-data/listed.ts'
import type { VillageParameters } from '#open-data/parameters.ts'
import { publicPoint } from '#open-data/register/public-point.ts'
import { districtCodeOf } from '#open-data/read-districts.ts'
import type { Village } from '#open-data/shapes.ts'
import { placeFields, placeOf } from '#places/queries.ts'
import { dayInChina } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { sourceDocuments } from '#sources/source-documents.ts'
import { sourceOf } from '#sources/source.ts'
import { careOn } from '#villages/care.ts'
import { careOf, stated } from '#villages/queries.ts'

const ORIGIN = { publisher: PUBLISHER, licence: LICENCES.facilities, updatedAt: null }

/** Villages and communities by their codes, each with who cares for it today; null where no source says. */
export async function readCaredVillages({ page, perPage, district }: z.output<typeof VillageParameters>): Promise<Listed<z.infer<typeof Village>>> {
  const districtCode = await districtCodeOf(district)
  const where = { kind: { in: ['village', 'community'] }, ...(districtCode && { districtCode }) }
  const [total, rows] = await Promise.all([
    db().place.count({ where }),
    db().place.findMany({ where, select: { ...placeFields, district: { select: { code: true, slug: true, name: true } }, care: stated }, orderBy: [{ districtCode: 'asc' }, { code: 'asc' }], take: perPage, skip: (page - 1) * perPage }),
  ])
  const today = dayInChina(new Date())
  const villages = rows.map(({ district: home, care, ...place }) => ({ home, place: placeOf(place), care: careOn(care.map(careOf), today).care }))
  const documentOf = await sourceDocuments(villages.flatMap(({ care }) => care?.source ?? []))
  const { to, web, api } = webAddresses()
  const data = villages.map(({ home, place: { code, kind, name, street, position }, care }) => {
    const source = care && sourceOf(care.source, documentOf)
    return {
      code, district: home, kind: kind as 'village', name, street, position: publicPoint(position), url: web(to.village(home.slug, code)),
      care: care && source && {
        mode: care.mode, facility: care.house && { id: care.house.slug, name: care.house.name, self: api(`facilities/${care.house.slug}`) }, provider: care.house?.name ?? care.provider, site: care.site, sessions: care.sessions, frequency: care.frequency,
        since: care.since, until: care.until, source: { trust: source.trust, ref: source.ref, asOf: source.asOf, quote: source.quote, document: source.document && web(to.document(source.document.district, source.document.kind, source.document.slug, source.document.anchor)) },
      },
    }
  })
  return listed(data, { total, page, perPage }, ORIGIN)
}
