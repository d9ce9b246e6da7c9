import type { ListedFact } from '#commitments/confirmed-facts.ts'
import type { Paths } from '#config/paths.ts'
import type { ListItem } from '#documents/lists/list-item.ts'
import type { PublicDocument } from '#documents/queries.ts'
import { FIELDS } from '#facilities/statements.ts'
import type { PublicFacility } from '#facilities/queries.ts'
import type { Translate } from '#i18n/translate.ts'
import { type FeedEntry, instantOf } from '#open-data/feeds/atom.ts'

type Where = { origin: string; to: Paths; t: Translate }

/** The documents of a list, by when they were published here, else issued. */
export function listEntries(items: readonly ListItem[], { origin, to, t }: Where): FeedEntry[] {
  return items.flatMap(({ slug, kind, district, title, number, issuerName, issuedOn, publishedAt, case: about }) => {
    const at = publishedAt ?? (issuedOn && instantOf(issuedOn))
    const url = origin + to.document(district.slug, kind, slug)
    return at ? [{ id: url, url, at, title: title ?? t('document.noTitle'), summary: [number, issuerName, about?.title].filter(Boolean).join('；') || null }] : []
  })
}

/** What became of a document, a reply to a case among them: its texts and corrections, its end, and what the bureau says became of each promise. */
export function documentEntries(document: PublicDocument, promises: readonly ListedFact<'commitment'>[], { origin, to, t }: Where): FeedEntry[] {
  const { district, kind, slug, title, number, publishedAt, issuedOn, corrections, ended } = document
  const page = origin + to.document(district.slug, kind, slug)
  const name = title ?? number ?? t('document.noTitle')
  // Of a text that took another's place, when the first was published is not in it.
  const published = corrections.length === 0 && publishedAt ? `${publishedAt.replace(' ', 'T')}:00+08:00` : null
  const first = issuedOn ?? corrections.at(-1)?.publishedOn
  return [
    ...(published || first ? [{ id: page, url: page, at: published ?? instantOf(first!), title: name, summary: number }] : []),
    ...corrections.map(({ version, publishedOn, note }) => ({ id: `${page}#v${version}`, url: page, at: instantOf(publishedOn), title: t('feeds.corrected', { name }), summary: note })),
    ...(ended?.endedOn ? [{ id: `${page}#ended`, url: page, at: instantOf(ended.endedOn), title: t('feeds.ended', { name }), summary: ended.reason || null }] : []),
    ...promises.flatMap(({ fact: { key, anchor, quote }, fulfilment }) => (fulfilment ? [{ id: `${page}#${key}-${fulfilment.on}`, url: `${page}#${anchor}`, at: instantOf(fulfilment.on), title: t('feeds.promise', { state: t(`facts.fulfilment.${fulfilment.state}`) }), summary: `${quote}\n${fulfilment.words}` }] : [])),
  ]
}

/** What became known of a facility: what happened to it, what its sources state since when, its timetables, and the documents that name it. */
export function facilityEntries(facility: PublicFacility, page: string, { origin, to, t }: Where): FeedEntry[] {
  const { fields, events, schedules, mentions } = facility
  return [
    ...events.flatMap(({ id, kind, effective, reason, text, source }) => {
      const day = effective ?? source.asOf
      return day ? [{ id: `${page}#${id}`, url: page, at: instantOf(day), title: t(`facilities.event.${kind}`), summary: [reason, text].filter(Boolean).join('；') || null }] : []
    }),
    ...FIELDS.flatMap((field) => fields[field].slice(0, 1).flatMap(({ value, sources: [source] }) => (source?.asOf ? [{ id: `${page}#${field}-${source.asOf}`, url: page, at: instantOf(source.asOf), title: `${t(`facilities.fields.${field}`)}${t('feeds.is')}${value}`, summary: source.quote }] : []))),
    ...schedules.flatMap(({ id, source }) => (source.asOf ? [{ id: `${page}#${id}-${source.asOf}`, url: `${page}#hours`, at: instantOf(source.asOf), title: t('hours.title'), summary: null }] : [])),
    ...mentions.flatMap(({ document: { title, number, issuedOn, kind, slug, district }, sentences }) => {
      const url = origin + to.document(district.slug, kind, slug)
      return issuedOn ? [{ id: `${page}#${district.slug}-${slug}`, url, at: instantOf(issuedOn), title: t('feeds.named', { name: title ?? number ?? t('document.noTitle') }), summary: sentences.map(({ text }) => text).join('\n') }] : []
    }),
  ]
}
