import type { ProposalItem } from '#desk/review/find-work.ts'
import type { Translate } from '#i18n/translate.ts'
import { CommandButton } from '../work/command-button.tsx'
import { Group } from '../work/group.tsx'
import { Item } from '../work/item.tsx'

type Props = { proposals: ProposalItem[]; editable: boolean; t: Translate }

/** What a proof-reader would mark in the margin: the sentence as it stands and as it would, and why. */
export function ProposalItems({ proposals, editable, t }: Props) {
  if (proposals.length === 0) return null
  return (
    <Group id="proposals" title={t('admin.proposals.title')} items={proposals.map(({ key }) => key)} sure={[]} whole={false}>
      <ul className="proposals" data-list="roving">
        {proposals.map((proposal) => <ProposalLine key={proposal.key} proposal={proposal} editable={editable} t={t} />)}
      </ul>
    </Group>
  )
}

function ProposalLine({ proposal: { key, rule, reason, quote, replacement, before, after, line, decidedBy }, editable, t }: { proposal: ProposalItem; editable: boolean; t: Translate }) {
  const given = Object.values(reason.parameters)
  // Its sentence would only say again what is struck out and put in.
  const isShown = given.length > 0 && given.every((words) => words === quote || words === replacement)
  return (
    <Item id={key} named={`says-${key}`}>
      <div className="says">
        <p className="head" id={`says-${key}`}>
          {before}
          {replacement === null ? <mark>{quote}</mark> : <><del>{quote}</del>{replacement && <ins>{replacement}</ins>}</>}
          {after}
        </p>
        <p className="facts">
          <span>{isShown ? t(`proofreading.rules.${rule as 'wrong_character'}`) : reasonWords(reason, rule, t)}</span>
          <a className="place" href={`#at-${key}`}>{t('admin.edition.line', { line })}</a>
          {decidedBy && <span>{decidedBy}</span>}
        </p>
      </div>
      {editable && (
        <p className="acts" id={`field-words.${key}`}>
          {replacement === null
            ? <input name={`words.${key}`} defaultValue={quote} maxLength={500} aria-label={t('admin.proposals.right')} />
            : <input name={`words.${key}`} placeholder={t('admin.proposals.other')} maxLength={500} aria-label={t('admin.proposals.otherOf', { from: quote })} />}
          {replacement === null ? (
            <CommandButton command={{ do: 'accept', key }} keyed="accept" label={t('admin.proposals.replaceOf', { from: quote })}>{t('admin.proposals.replace')}</CommandButton>
          ) : (
            <CommandButton command={{ do: 'accept', key }} keyed="accept" label={t('admin.proposals.acceptOf', { from: quote, to: replacement || t('admin.proposals.nothing') })}>{t('admin.proposals.accept')}</CommandButton>
          )}
          <CommandButton className="second" command={{ do: 'decide', reject: [key] }} keyed="reject" label={t(replacement === null ? 'admin.proposals.leaveOf' : 'admin.proposals.declineOf', { from: quote })}>{t(replacement === null ? 'admin.proposals.leave' : 'admin.proposals.decline')}</CommandButton>
          <CommandButton className="plain" command={{ do: 'decide', reopen: [key] }} keyed="reopen" label={t('admin.work.reopenOf', { name: quote })}>{t('admin.work.reopen')}</CommandButton>
        </p>
      )}
    </Item>
  )
}

/** Why a correction is proposed: the sentence of its reason, or the name of its rule when its words are not known here or nothing fills them. */
export function reasonWords({ key, parameters }: ProposalItem['reason'], rule: string, t: Translate): string {
  const sentence = `proofreading.reasons.${key}` as 'proofreading.reasons.wrong_character'
  if (t.has(sentence) && (Object.keys(parameters).length > 0 || !String(t.raw(sentence)).includes('{'))) return t(sentence, parameters as { wrong: string; right: string })
  const name = `proofreading.rules.${rule}` as 'proofreading.rules.wrong_character'
  return t.has(name) ? t(name) : rule
}
