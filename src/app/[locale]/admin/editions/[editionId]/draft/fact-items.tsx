import { fieldsOf } from '#desk/facts/fact-fields.ts'
import { ASIDE, type FactKind, FACT_KINDS } from '#desk/facts/fact-kinds.ts'
import type { FactItem } from '#desk/review/find-work.ts'
import type { Translate } from '#i18n/translate.ts'
import { SetFactLink } from '../fact/set-fact-link.tsx'
import { CommandButton } from '../work/command-button.tsx'
import { ConfirmButton } from '../work/confirm-button.tsx'
import { Group } from '../work/group.tsx'
import { Item } from '../work/item.tsx'
import { factWords } from './fact-words.ts'

type Props = { facts: FactItem[]; editable: boolean; /** Where a fact is set by hand. */ setAt: (key: string) => string; t: Translate }

/** What the importer read out of the prose, kind by kind; names and lists that nothing waits for folded away. */
export function FactItems(props: Props) {
  const aside = props.facts.filter(({ kind }) => ASIDE.has(kind))
  return (
    <>
      {FACT_KINDS.filter((kind) => !ASIDE.has(kind)).map((kind) => <FactsOfKind key={kind} kind={kind} {...props} />)}
      {aside.length > 0 && (
        <details className="aside outline">
          <summary><h3>{props.t('admin.work.aside')}</h3> <span className="seen">{props.t('admin.work.asideCount', { count: aside.length })}</span></summary>
          <p className="hint">{props.t('admin.work.asideHint')}</p>
          {[...ASIDE].map((kind) => <FactsOfKind key={kind} kind={kind} {...props} />)}
        </details>
      )}
    </>
  )
}

function FactsOfKind({ kind, ...props }: Props & { kind: FactKind }) {
  const { facts, editable, t } = props
  const ofKind = facts.filter((fact) => fact.kind === kind)
  if (ofKind.length === 0) return null
  const folded = ofKind.filter(({ sure, byHand }) => editable && sure && !byHand && !ASIDE.has(kind))
  const shown = folded.length > 1 ? ofKind.filter((fact) => !folded.includes(fact)) : ofKind
  return (
    <Group id={kind} title={t(`admin.facts.${kind}`)} items={ofKind.map(({ key }) => key)} sure={ofKind.filter(({ sure }) => sure).map(({ key }) => key)}>
      {shown.length > 0 && <FactList shown={shown} {...props} />}
      {shown.length < ofKind.length && (
        <details className="sure">
          <summary>{t('admin.work.sure', { count: folded.length })}<span className="heads">{folded.map(({ data, quote }) => factWords(kind, data, quote, t).head).join('；')}</span></summary>
          <FactList shown={folded} {...props} />
        </details>
      )}
    </Group>
  )
}

function FactList({ shown, facts, ...props }: Props & { shown: FactItem[] }) {
  return (
    <ul className="facts-list" data-list="roving">
      {shown.map((fact) => <FactLine key={fact.key} fact={fact} also={saidWith(fact, facts)} {...props} />)}
    </ul>
  )
}

/** The targets and figures that the words of a promise state as well. */
function saidWith({ kind, start, end }: FactItem, facts: FactItem[]): FactItem[] {
  return kind === 'commitment' ? facts.filter((other) => (other.kind === 'target' || other.kind === 'figure') && other.end > start && other.end <= end) : []
}

function FactLine({ fact: { key, kind, data, quote, line, sure, byHand, decidedBy, answer }, also, editable, setAt, t }: Omit<Props, 'facts'> & { fact: FactItem; also: FactItem[] }) {
  const { head, details } = factWords(kind, data, quote, t)
  return (
    <Item id={key} named={`says-${key}`}>
      <div className="says">
        <p className="head" id={`says-${key}`}>{head}</p>
        {head !== quote && <blockquote>{quote}</blockquote>}
        {answer && <p className="answer">{answer.outcome && <b>{answer.outcome}</b>}{answer.sentence}</p>}
        <p className="facts">
          {details.map((detail) => <span key={detail}>{detail}</span>)}
          {also.map((other) => <span key={other.key}>{t(`admin.facts.${other.kind}`)}：{factWords(other.kind, other.data, other.quote, t).head}</span>)}
          {byHand && <span className="by-hand">{t('admin.edition.byHand')}</span>}
          {!sure && <span className="doubt">{t('admin.work.inferred')}</span>}
          <a className="place" href={`#at-${key}`}>{t('admin.edition.line', { line })}</a>
          {decidedBy && <span>{decidedBy}</span>}
        </p>
      </div>
      {editable && (
        <p className="acts">
          <ConfirmButton item={key} also={also.map((other) => other.key)} label={t('admin.work.confirmOf', { name: head })} />
          <CommandButton className="second" command={{ do: 'decide', reject: [key] }} keyed="reject" label={t('admin.work.rejectOf', { name: head })}>{t('admin.work.reject')}</CommandButton>
          {fieldsOf(kind).length > 0 && <SetFactLink fact={key} href={setAt(key)} label={t('admin.fact.setOf', { name: head })} />}
          <CommandButton className="plain" command={{ do: 'decide', reopen: [key] }} keyed="reopen" label={t('admin.work.reopenOf', { name: head })}>{t('admin.work.reopen')}</CommandButton>
        </p>
      )}
    </Item>
  )
}
