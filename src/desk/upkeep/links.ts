import { addressesIn, type Led, ledTo } from '#desk/upkeep/addresses-in.ts'
import { registerTags } from '#districts/register-tags.ts'
import { documentTags } from '#documents/cache-tags.ts'
import { cached } from '#platform/cache.ts'
import type { Day } from '#platform/clock.ts'
import { db } from '#platform/db.ts'
import { env } from '#platform/env.ts'
import { serviceOf } from '#services/code-list.ts'

/** `gone`: nothing answers at an address of ours. `taken_down`, `repealed`, `voided`: what is cited is held here and was ended. `outside`: another site's address, which is not tried. */
export type LinkState = 'gone' | 'taken_down' | 'repealed' | 'voided' | 'outside'

/** A link of a public document: to what, and how that stands. */
export type Link = { editionId: string; title: string; words: string; state: LinkState }

/**
 * Links of a district's public documents that no longer answer inside this portal on a day, and the addresses of other sites, which a
 * person may try. The texts of all of them are gone through, so what was found is kept until a document or house changes.
 */
export const findLinks = cached(
  'links',
  (_districtCode: string, _day: Day) => [documentTags.all, registerTags.all],
  async (districtCode: string, day: Day): Promise<{ broken: Link[]; outside: Link[] }> => {
    const [cited, printed] = await Promise.all([findEndedCitations(districtCode, day), findPrintedAddresses(districtCode)])
    const all = [...cited, ...printed]
    return { broken: all.filter(({ state }) => state !== 'outside'), outside: all.filter(({ state }) => state === 'outside') }
  },
)

/** Citations by 文号 of documents held here that were taken down, repealed or declared void. */
function findEndedCitations(districtCode: string, day: Day): Promise<Link[]> {
  return db().$queryRaw<Link[]>`
    select distinct on (e.id, c.number) e.id as "editionId", coalesce(e.title, e.number, d.slug) as title, c.number as words,
      case when h.ending in ('repealed', 'voided') then h.ending::text else 'taken_down' end as state
    from edition e join document d on d.id = e.document_id join citation c on c.edition_id = e.id join document h on folded_number(h.number) = c.folded_number and h.id <> d.id
    where e.status = 'live' and d.district_code = ${districtCode} and d.ending is null
      and exists (select 1 from edition o where o.document_id = h.id and o.published_at is not null)
      and ((h.ending in ('repealed', 'voided') and h.ended_on <= ${day}::date) or not exists (select 1 from edition o where o.document_id = h.id and o.status = 'live'))
    order by e.id, c.number`
}

async function findPrintedAddresses(districtCode: string): Promise<Link[]> {
  // In the words of the index that holds these few: no text is read to find that it has none.
  const editions = await db().$queryRaw<{ id: string; title: string; text: string }[]>`
    select e.id, coalesce(e.title, e.number, d.slug) as title, e.text from edition e join document d on d.id = e.document_id
    where e.status = 'live' and e.text like '%://%' and d.district_code = ${districtCode} and d.ending is null`
  const site = env().SITE_ORIGIN + env().BASE_PATH
  const links = editions.flatMap(({ id, title, text }) => addressesIn(text).map((words) => ({ editionId: id, title, words, led: ledTo(words, site) })))
  const there = await whatIsThere(links.map(({ led }) => led))
  return links.flatMap(({ led, ...link }): Link[] => {
    if (led === null) return [{ ...link, state: 'outside' }]
    return there(led) ? [] : [{ ...link, state: 'gone' }]
  })
}

/** Whether something answers, for many addresses with one question to each table. */
async function whatIsThere(leds: (Led | null)[]): Promise<(led: Led) => boolean> {
  const named = leds.filter((led) => led !== null && typeof led === 'object')
  const all = (key: 'document' | 'facility') => named.flatMap((led) => led[key] ?? [])
  const district = { slug: { in: named.map((led) => led.district) } }
  const slug = { in: all('facility') }
  const [districts, documents, facilities, moved] = await Promise.all([
    db().district.findMany({ where: district, select: { slug: true } }),
    db().document.findMany({ where: { slug: { in: all('document') }, district, editions: { some: { status: 'live' } } }, select: { slug: true, district: { select: { slug: true } } } }),
    db().facility.findMany({ where: { slug }, select: { slug: true } }),
    db().facilityAddress.findMany({ where: { slug }, select: { slug: true } }),
  ])
  const held = new Set([...districts.map((one) => one.slug), ...documents.map((one) => `${one.district.slug}/${one.slug}`), ...[...facilities, ...moved].map((one) => `facility/${one.slug}`)])
  return (led) => {
    if (typeof led === 'string') return led === 'standing'
    const { district: of, document, facility, service } = led
    return held.has(of)
      && (document === undefined || held.has(`${of}/${document}`))
      && (facility === undefined || held.has(`facility/${facility}`))
      && (service === undefined || serviceOf(service) !== null)
  }
}
