import { documentPart, followDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { findFacts } from '#documents/facts/find-facts.ts'
import { FactsPage } from '#documents/reading/facts-page.tsx'
import { dayInChina } from '#platform/clock.ts'

/** Targets, commitments and figures of a document, as people confirmed them. */
export const GET = documentPart(async (document, { locale, t, to }) => {
  const { district, kind, slug, title } = document
  const facts = await findFacts(district.slug, slug)
  if (!facts || facts.commitments.length + facts.targets.length + facts.figures.length === 0) return null
  return {
    title: t('facts.pageTitle', { title: title ?? t('document.noTitle') }),
    address: (paths) => paths.facts(district.slug, kind, slug),
    follow: followDocument(document),
    body: <FactsPage title={title} facts={facts} back={to.document(district.slug, kind, slug)} place={(of, at) => to.document(district.slug, of, at)} today={dayInChina(new Date())} locale={locale} t={t} />,
  }
})
