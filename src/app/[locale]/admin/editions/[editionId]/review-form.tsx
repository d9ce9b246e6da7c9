import type { FieldName } from '#desk/fields/field.ts'
import type { Review } from '#desk/review/find-review.ts'
import { ActionForm } from '../../action-form.tsx'
import { Checkbox, Select, SubmitButton, TextArea, TextInput } from '../../fields.tsx'
import type { Surroundings } from '../../staff-page.ts'
import { saveFieldsAction } from './actions.ts'
import { choicesOf } from './choices.ts'
import { FIELD_GROUPS, GROUP_NAMES } from './field-groups.ts'

/** The recognised fields to correct, each leading to the place in the text it was read from. */
export function ReviewForm({ review, around: { locale, t } }: { review: Review; around: Surroundings }) {
  return (
    <ActionForm key={review.revision} action={saveFieldsAction.bind(null, locale, review.id)} refusedTitle={t('admin.edition.notSaved')} unsaved={t('admin.edition.unsaved')}>
      <input type="hidden" name="revision" value={review.revision} />
      {GROUP_NAMES.map((group) => (
        <fieldset key={group}>
          <legend>{t(`admin.group.${group}`)}</legend>
          {FIELD_GROUPS[group].map((name) => <ReviewField key={name} name={name} review={review} t={t} />)}
        </fieldset>
      ))}
      <p className="buttons">
        <SubmitButton>{t('admin.edition.save')}</SubmitButton>
        <SubmitButton name="then" value="submit" kind="second">{t('admin.edition.saveAndSubmit')}</SubmitButton>
      </p>
    </ActionForm>
  )
}

const LONG: readonly FieldName[] = ['title', 'leaders', 'addressees', 'caseTitle', 'cc']
const HALF: readonly FieldName[] = [
  'dateIssued', 'docNumber', 'resultClass', 'disclosure', 'caseBody', 'caseInstrument', 'caseTerm', 'caseSession', 'contact', 'phone', 'effectiveFrom', 'expires',
]

function ReviewField({ name, review, t }: { name: FieldName; review: Review; t: Surroundings['t'] }) {
  const value = review.values[name]
  const choices = choicesOf(name, t)
  const common = { name, value, label: t(`admin.field.${name}`), hint: HINTS.includes(name) ? t(`admin.fieldHint.${name as 'leaders'}`) : undefined, aside: <FieldPlace name={name} review={review} t={t} /> }
  const open = isOpen(name, review)
  return (
    <div className={[HALF.includes(name) && 'half', open && 'open'].filter(Boolean).join(' ') || undefined}>
      {choices ? (
        <Select {...common} choices={choices} />
      ) : LONG.includes(name) ? (
        <TextArea {...common} rows={name === 'leaders' ? 3 : 2} />
      ) : (
        <TextInput {...common} />
      )}
      {open && <Checkbox name={`settled.${name}`} label={value === '' ? t('admin.edition.absent') : t('admin.edition.checked')} />}
    </div>
  )
}

const HINTS: readonly FieldName[] = ['dateIssued', 'leaders', 'addressees', 'cc', 'resultClass', 'caseNumber']

/** Whether a person must still say something about the field: it is asked for, or doubtful. A title must be given, not settled. */
function isOpen(name: FieldName, { missing, doubts }: Review): boolean {
  if (name === 'title') return false
  return doubts.some(({ field }) => field === name) || missing.some(({ field, key }) => field === name && key !== 'not_for_disclosure')
}

/** Where the value was read: a link to its line in the text; or that a person set it; or that it is nowhere. */
function FieldPlace({ name, review, t }: { name: FieldName; review: Review; t: Surroundings['t'] }) {
  const place = review.places.find(({ field }) => field === name)
  const line = place && review.text.slice(0, place.start).split('\n').length
  return (
    <span className="place">
      {review.corrected.includes(name) && <span className="by-hand">{t('admin.edition.byHand')}</span>}
      {line && <a href={`#at-${name}`}>{t('admin.edition.line', { line })}</a>}
    </span>
  )
}
