import { basePath } from '#config/paths.ts'
import { type MergeView, readMerge } from '#desk/register/merge/merge-queries.ts'
import { fieldWords } from '#desk/register/table/table-words.ts'
import type { Translate } from '#i18n/translate.ts'
import { ActionForm } from '../../../action-form.tsx'
import { SubmitButton, TextInput } from '../../../fields.tsx'
import { issueWords } from '../../../issue-words.ts'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { namedDistrict, orNotFound, surroundings, titled } from '../../../staff-page.ts'
import { mergeAction } from '../actions.ts'

type Props = { params: Promise<{ locale: string; facilityId: string }>; searchParams: Promise<{ other?: string }> }

export const generateMetadata = titled('admin.merge.title')

/** First which entry is the same house, then which of the two values stays of each field they differ in. */
export default async function MergePage({ params, searchParams }: Props) {
  const { locale: segment, facilityId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const asked = (await searchParams).other
  const other = typeof asked === 'string' ? asked.trim().slice(0, 100) : ''
  const actor = await requireActor(locale, to.merge(facilityId, other))
  const { house, district, twins, issue, gone } = await orNotFound(readMerge(actor, facilityId, other))
  return (
    <StaffFrame
      surroundings={around} actor={actor} here={(paths) => paths.merge(facilityId, other)}
      trail={[{ label: `${t('admin.register.title')} · ${await namedDistrict(district.slug, t)}`, href: to.register(district.slug) }, { label: house.name, href: to.facility(facilityId) }]}
    >
      <h1>{t('admin.merge.title')}</h1>
      <p className="lead">{t('admin.merge.lead')}</p>
      {gone === null && (
        <>
          {twins.length > 0 && <section className="shelf"><h2>{t('admin.merge.twins')}</h2><ul className="editions">{twins.map(({ id, slug, name }) => <li key={id}><a href={basePath() + to.merge(facilityId, slug)} lang="zh-CN">{name}</a></li>)}</ul></section>}
          {issue && <p className="notice refused" role="alert">{issueWords(t, issue)}</p>}
          <form className="narrow">
            <div className="field"><div className="label"><label htmlFor="other">{t('admin.merge.other')}</label></div><input id="other" name="other" defaultValue={other} maxLength={100} /></div>
            <p className="buttons"><button className="second">{t('admin.merge.compare')}</button></p>
          </form>
        </>
      )}
      {gone && (
        <ActionForm action={mergeAction.bind(null, locale, facilityId, gone.id)} refusedTitle={t('admin.merge.refused')} className="narrow">
          <p>{t('admin.merge.stays')} <strong lang="zh-CN">{house.name}</strong></p>
          <p>{t('admin.merge.goes')} <strong lang="zh-CN">{gone.name}</strong> <span className="hint">{gone.slug}</span></p>
          {gone.fields.map((differing) => <Choice key={differing.field} differing={differing} t={t} />)}
          <TextInput name="basis" label={t('admin.register.basis')} hint={t('admin.register.basisHint')} maxLength={300} />
          <p className="hint">{t('admin.merge.undoHint')}</p>
          <p className="buttons"><SubmitButton kind="danger">{t('admin.merge.merge')}</SubmitButton> <a href={basePath() + to.merge(facilityId)}>{t('publishing.back')}</a></p>
        </ActionForm>
      )}
    </StaffFrame>
  )
}

type ChoiceProps = { differing: NonNullable<MergeView['gone']>['fields'][number]; t: Translate }

/** Two values of a field, the kept house's first; where it has none, the other's stands. */
function Choice({ differing: { field, ours, theirs }, t }: ChoiceProps) {
  return (
    <fieldset className="field">
      <legend>{fieldWords(t, field)}</legend>
      <label className="check"><input type="radio" name={`stays-${field}`} value="ours" defaultChecked={ours !== null} disabled={ours === null} /> <span lang="zh-CN">{ours ?? t('admin.register.nothing')}</span></label>
      <label className="check"><input type="radio" name={`stays-${field}`} value="theirs" defaultChecked={ours === null} /> <span lang="zh-CN">{theirs}</span></label>
    </fieldset>
  )
}
