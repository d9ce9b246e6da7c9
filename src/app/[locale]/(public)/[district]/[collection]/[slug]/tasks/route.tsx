import { type DocumentParams, requireDocument } from '#app/[locale]/(public)/[district]/[collection]/[slug]/require-document.ts'
import { publicPage } from '#app/public-page.tsx'
import { shelfTrail } from '#documents/reading/shelf-trail.ts'
import { TasksPage } from '#documents/reading/tasks-page.tsx'
import { NotFoundError } from '#platform/errors.ts'

/** The tasks of a plan by the unit answerable for them. */
export const GET = publicPage<DocumentParams>(async ({ params, t, to }) => {
  const { district, document, shelf } = await requireDocument(params)
  const { kind, slug, tasks, title } = document
  if (shelf !== params.collection || tasks.length === 0) throw new NotFoundError(`no tasks in ${slug}`)
  const back = to.document(district.slug, kind, slug)
  return {
    district,
    room: shelf,
    title: t('document.units.pageTitle', { title: title ?? t('document.noTitle') }),
    address: (paths) => paths.tasks(district.slug, kind, slug),
    trail: shelfTrail(district, shelf, t, to),
    body: <TasksPage document={document} back={back} t={t} />,
  }
})
