import type { Inputs } from '#circle/inputs.ts'
import type { Translate } from '#i18n/translate.ts'

/** What has to be entered before the circle can be measured in full. */
export function ToDo({ inputs: { homes, sites }, t }: { inputs: Pick<Inputs, 'homes' | 'sites'>; t: Translate }) {
  const lacking = { homes: homes.filter(({ point }) => point === null).length, sites: sites.filter(({ point }) => point === null).length, inferred: sites.filter(({ inferred }) => inferred).length }
  if (lacking.homes + lacking.sites === 0) return null
  return (
    <section className="notice points" aria-labelledby="to-do">
      <h2 id="to-do">{t('admin.circle.toDo.title')}</h2>
      <ol>
        {lacking.homes > 0 && <li>{t('admin.circle.toDo.homes', { count: lacking.homes })}</li>}
        {lacking.sites > 0 && <li>{t('admin.circle.toDo.sites', { count: lacking.sites })}</li>}
        {lacking.inferred > 0 && <li>{t('admin.circle.toDo.inferred', { count: lacking.inferred })}</li>}
        <li>{t('admin.circle.toDo.then')}</li>
      </ol>
    </section>
  )
}
