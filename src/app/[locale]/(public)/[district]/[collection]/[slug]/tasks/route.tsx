import { documentPart } from '#app/[locale]/(public)/[district]/[collection]/[slug]/document-part.ts'
import { TasksPage } from '#documents/reading/tasks-page.tsx'

/** The tasks of a plan by the unit answerable for them. */
export const GET = documentPart((document, { t, to }) => {
  const { district, kind, slug, tasks, title } = document
  return tasks.length === 0 ? null : {
    title: t('document.units.pageTitle', { title: title ?? t('document.noTitle') }),
    address: (paths) => paths.tasks(district.slug, kind, slug),
    body: <TasksPage document={document} back={to.document(district.slug, kind, slug)} t={t} />,
  }
})
