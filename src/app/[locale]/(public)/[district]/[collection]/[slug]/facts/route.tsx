import { type DocumentParams, requireDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { publicPage } from '#app/public-page.tsx'
import { findFacts } from '#documents/facts/find-facts.ts'
import { FactsPage } from '#documents/reading/facts-page.tsx'
import { shelfTrail } from '#documents/reading/shelf-trail.ts'
import { dayInChina } from '#platform/clock.ts'
import { NotFoundError } from '#platform/errors.ts'

/** Targets, commitments and figures of a document, as people confirmed them. */
export const GET = publicPage<DocumentParams>(async ({ params, locale, t, to }) => {
  const { district, document, shelf } = await requireDocument(params)
  const { kind, slug, title } = document
  const facts = await findFacts(district.slug, slug)
  if (shelf !== params.collection || !facts || facts.commitments.length + facts.targets.length + facts.figures.length === 0) throw new NotFoundError(`no facts in ${slug}`)
  const back = to.document(district.slug, kind, slug)
  return {
    district,
    room: shelf,
    title: t('facts.pageTitle', { title: title ?? t('document.noTitle') }),
    address: (paths) => paths.facts(district.slug, kind, slug),
    trail: shelfTrail(district, shelf, t, to),
    body: <FactsPage title={title} facts={facts} back={back} today={dayInChina(new Date())} locale={locale} t={t} />,
  }
})
