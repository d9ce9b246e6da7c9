import { type FieldName, FIELD_NAMES } from '#desk/fields/field.ts'
import type { Review } from '#desk/review/find-review.ts'
import { itemOfField } from '#desk/review/items.ts'
import { Select, TextArea, TextInput } from '../../../fields.tsx'
import { issueWords } from '../../../issue-words.ts'
import type { Surroundings } from '../../../staff-page.ts'
import { CommandButton } from '../work/command-button.tsx'
import { Group } from '../work/group.tsx'
import { Item } from '../work/item.tsx'
import { choicesOf } from './choices.ts'
import { FIELD_GROUPS, GROUP_NAMES } from './field-groups.ts'
import { isPrinted, isSure } from './field-state.ts'

type Props = { review: Review; t: Surroundings['t'] }

/** The recognised fields as the document prints them from head to foot, each to confirm or correct; what the importer is sure of at once. */
export function FieldItems({ review, t }: Props) {
  return (
    <Group id="fields" title={t('admin.edition.fieldsTitle')} about={t('admin.edition.fieldsAbout')} items={FIELD_NAMES.map(itemOfField)} sure={FIELD_NAMES.filter((name) => isSure(name, review)).map(itemOfField)}>
      {GROUP_NAMES.map((group) => (
        <section key={group} aria-labelledby={`fields-${group}`}>
          <h4 id={`fields-${group}`}>{t(`admin.group.${group}`)}</h4>
          <ul className="fields" data-list="fields">
            {FIELD_GROUPS[group].map((name) => <FieldItem key={name} name={name} review={review} t={t} />)}
          </ul>
        </section>
      ))}
    </Group>
  )
}

const LONG: readonly FieldName[] = ['title', 'leaders', 'addressees', 'caseTitle', 'cc']
const HINTS: readonly FieldName[] = ['dateIssued', 'leaders', 'addressees', 'cc', 'resultClass', 'caseNumber']

function FieldItem({ name, review, t }: Props & { name: FieldName }) {
  const item = itemOfField(name)
  const value = review.values[name]
  const label = t(`admin.field.${name}`)
  const choices = choicesOf(name, t)
  const common = { name, value, label: <span id={`name-${item}`}>{label}</span>, hint: <FieldHint name={name} review={review} t={t} /> }
  const absent = value === ''
  // The text says something there, and a person writes what is meant; that it says nothing is not for the nearest key.
  const unread = absent && review.places.some(({ field }) => field === name)
  return (
    <Item id={item} named={`name-${item}`} anchored={false} className={review.byHand.includes(name) ? 'by-hand' : undefined}>
      {/* A field follows a value changed elsewhere, and keeps what is being typed into it otherwise. */}
      {choices ? <Select key={value} {...common} choices={choices} /> : LONG.includes(name) ? <TextArea key={value} {...common} rows={1} /> : <TextInput key={value} {...common} />}
      <p className="acts">
        {isSure(name, review) && !isPrinted(name, review) && <span className="put">{t('admin.edition.put')}</span>}
        {name !== 'title' || !absent ? (
          <CommandButton command={{ do: 'decide', confirm: [item] }} keyed={unread ? 'absent' : 'confirm'} className={unread ? 'second' : undefined} label={t(absent ? 'admin.work.absentOf' : 'admin.work.confirmOf', { name: label })}>
            {t(absent ? 'admin.edition.absent' : 'admin.work.confirm')}
          </CommandButton>
        ) : null}
        <CommandButton className="plain" command={{ do: 'decide', reopen: [item] }} keyed="reopen" label={t('admin.work.reopenOf', { name: label })}>{t('admin.work.reopen')}</CommandButton>
      </p>
    </Item>
  )
}

/** What is doubtful about a field, where it was read, how it is written. */
function FieldHint({ name, review: { doubts, missing, places, text, byHand }, t }: Props & { name: FieldName }) {
  const place = places.find(({ field }) => field === name)
  const keys = new Set([...missing, ...doubts].filter(({ field }) => field === name).map(({ key }) => key))
  return (
    <>
      {[...keys].map((key) => <span key={key} className="doubt">{issueWords(t, key)}</span>)}
      {byHand.includes(name) && <span className="by-hand">{t('admin.edition.byHand')}</span>}
      {place && <a className="place" href={`#at-${itemOfField(name)}`}>{t('admin.edition.line', { line: text.slice(0, place.start).split('\n').length })}</a>}
      {HINTS.includes(name) && <span className="how">{t(`admin.fieldHint.${name as 'leaders'}`)}</span>}
    </>
  )
}
