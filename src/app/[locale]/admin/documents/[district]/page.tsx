import Link from 'next/link'
import { findOnShelf, SHELVES } from '#desk/shelves/find-on-shelf.ts'
import { EditionList } from '../../edition-list.tsx'
import { FindForm, wordsAsked } from '../../find-form.tsx'
import { Paging } from '../../paging.tsx'
import { StaffFrame } from '../../staff-frame.tsx'
import { orNotFound, staffDistrict, titled } from '../../staff-page.ts'

type Props = { params: Promise<{ locale: string; district: string }>; searchParams: Promise<{ shelf?: string; q?: string; page?: string }> }

export const generateMetadata = titled('admin.documents.title')

/** Every document of a district, by how far it has come: the desk shows but the first of each. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const { district: slug } = await params
  const { around, t, to, actor, district, named } = await staffDistrict(params, (paths) => paths.documents(slug))
  const asked = await searchParams
  const words = wordsAsked(asked)
  const shelf = SHELVES.find((one) => one === asked.shelf) ?? 'draft'
  const { page, pages, counts, ...list } = await orNotFound(findOnShelf(actor, district.code, { shelf, words, page: asked.page }))

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.documents(slug, { shelf, words, page })} trail={[]}>
      <h1>{t('admin.documents.title')} · {named}</h1>
      <FindForm label={t('admin.documents.find')} words={words} go={t('admin.documents.go')} hidden={{ shelf }} />
      <nav className="steps" aria-label={t('admin.documents.shelves')}>
        {SHELVES.map((one) => <Link key={one} href={to.documents(slug, { shelf: one, words })} aria-current={one === shelf ? 'page' : undefined}>{t(`admin.documents.shelf.${one}`)} <span className="count">{counts[one]}</span></Link>)}
      </nav>
      <EditionList around={around} level="h2" title={t(`admin.documents.shelf.${shelf}`)} list={list} empty={t(words ? 'admin.documents.noneNamed' : 'admin.documents.none')} />
      <Paging page={page} pages={pages} href={(one) => to.documents(slug, { shelf, words, page: one })} around={around} />
    </StaffFrame>
  )
}
