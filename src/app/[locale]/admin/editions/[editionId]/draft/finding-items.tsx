import type { FindingItem } from '#desk/review/find-work.ts'
import type { Translate } from '#i18n/translate.ts'
import { CommandButton } from '../work/command-button.tsx'
import { Item } from '../work/item.tsx'
import { FindingGroup } from './finding-group.tsx'

type Props = {
  findings: FindingItem[]
  /** drafting: mask, keep or ask; reviewing: keep, or return the draft to have it masked. */
  duty: 'drafting' | 'reviewing' | null
  t: Translate
}

const REASONS = ['official', 'consented', 'mistaken', 'statutory', 'cleared'] as const
const REASONS_ID = 'keep-reasons'

/** What the privacy check found: each sentence with its rule, to be masked, kept for a reason, or asked about, before anybody publishes. */
export function FindingItems({ findings, duty, t }: Props) {
  if (findings.length === 0) return null
  const maskable = duty === 'drafting' ? findings.filter(({ mask, state }) => mask !== null && state === 'proposed').map(({ key }) => key) : []
  return (
    <FindingGroup title={t('privacy.title')} hint={t('privacy.hint')} items={findings.map(({ key }) => key)} maskable={maskable} maskAll={t('privacy.maskAll', { count: maskable.length })}>
      <ul className="proposals findings" data-list="roving">
        {findings.map((finding) => <FindingLine key={finding.key} finding={finding} duty={duty} t={t} />)}
      </ul>
      <datalist id={REASONS_ID}>{REASONS.map((reason) => <option key={reason}>{t(`privacy.reasons.${reason}`)}</option>)}</datalist>
    </FindingGroup>
  )
}

function FindingLine({ finding, duty, t }: Omit<Props, 'findings'> & { finding: FindingItem }) {
  const { key, rule, quote, mask, field, before, after, line, reason, state, decidedBy } = finding
  return (
    <Item id={key} named={`says-${key}`}>
      <div className="says">
        <p className="head" id={`says-${key}`}>{before}<mark>{quote}</mark>{after}</p>
        <p className="facts">
          <b>{t(`privacy.rules.${rule}.name`)}</b>
          <span>{t(`privacy.rules.${rule}.basis`)}</span>
          {mask !== null && <span>{t('privacy.becomes', { mask })}</span>}
          {field === null
            ? <a className="place" href={`#at-${key}`}>{t('admin.edition.line', { line })}</a>
            : <span>{t('privacy.inField', { field: t(`admin.field.${field}`) })}</span>}
        </p>
        {reason !== null && <p className="answer">{t(state === 'asked' ? 'privacy.askedBy' : 'privacy.keptBy', { name: decidedBy ?? t('admin.system'), reason })}</p>}
      </div>
      {duty !== null && <Decisions finding={finding} duty={duty} t={t} />}
    </Item>
  )
}

function Decisions({ finding: { key, quote, mask, state }, duty, t }: { finding: FindingItem; duty: NonNullable<Props['duty']>; t: Translate }) {
  const settled = state === 'confirmed'
  const drafting = duty === 'drafting'
  return (
    <div className="acts" id={`field-reason.${key}`}>
      {!settled && <input name={`reason.${key}`} list={REASONS_ID} maxLength={200} aria-label={t('privacy.reasonOf', { words: quote })} placeholder={t('privacy.reason')} />}
      {drafting && !settled && mask !== null && <CommandButton command={{ do: 'mask', keys: [key] }} keyed="accept" label={t('privacy.maskOf', { words: quote, mask })}>{t('privacy.mask')}</CommandButton>}
      {!settled && <CommandButton className="second" command={{ do: 'keep', key }} keyed="confirm" label={t('privacy.keepOf', { words: quote })}>{t('privacy.keep')}</CommandButton>}
      {drafting && state === 'proposed' && <CommandButton className="second" command={{ do: 'ask', key }} keyed="reject" label={t('privacy.askOf', { words: quote })}>{t('privacy.ask')}</CommandButton>}
      {drafting && state !== 'proposed' && <CommandButton className="plain" command={{ do: 'decide', reopen: [key] }} keyed="reopen" label={t('admin.work.reopenOf', { name: quote })}>{t('admin.work.reopen')}</CommandButton>}
    </div>
  )
}
