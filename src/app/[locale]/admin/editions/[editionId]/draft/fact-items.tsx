import { fieldsOf } from '#desk/facts/fact-fields.ts'
import type { FactItem } from '#desk/review/find-work.ts'
import type { Translate } from '#i18n/translate.ts'
import { SetFactLink } from '../fact/set-fact-link.tsx'
import { CommandButton } from '../work/command-button.tsx'
import { Item } from '../work/item.tsx'
import { factWords } from './fact-words.ts'

export type FactProps = { fact: FactItem; editable: boolean; /** Where a fact is set by hand. */ setAt: (key: string) => string; t: Translate }

/** One fact as an item of its own: the words it was read from, what was read, and why a person is asked. */
export function FactLine({ of, under, ...props }: FactProps & ({ /** The words of its sentence. */ of: string; under?: never } | { of?: never; /** The words of its sentence, which stand above it. */ under: string })) {
  const { fact, editable, setAt, t } = props
  const { key, kind, data, quote, doubt, byHand, answer } = fact
  const { head, details } = factWords(kind, data, quote, t)
  return (
    <Item id={key} named={`says-${key}`} className={doubt === null ? undefined : 'doubtful'}>
      <div className="says">
        {of !== undefined && <p className="head" id={`says-${key}`}>{of}</p>}
        {answer && <p className="answer">{answer.outcome && <b>{answer.outcome}</b>}{answer.sentence}</p>}
        <p className="facts" id={of === undefined ? `says-${key}` : undefined}>
          <span className="kind">{t(`admin.facts.${kind}`)}</span>
          {head !== (under ?? quote) && <span>{head}</span>}
          {details.map((detail) => <span key={detail}>{detail}</span>)}
          {byHand && <span className="by-hand">{t('admin.edition.byHand')}</span>}
          {doubt !== null && <span className="doubt">{doubtWords(fact, t)}</span>}
          <FactPlace {...props} />
        </p>
      </div>
      {editable && (
        <p className="acts">
          <CommandButton command={{ do: 'decide', confirm: [key] }} keyed="confirm" label={t('admin.work.confirmOf', { name: head })}>{t('admin.work.confirm')}</CommandButton>
          <CommandButton className="second" command={{ do: 'decide', reject: [key] }} keyed="reject" label={t('admin.work.rejectOf', { name: head })}>{t('admin.work.reject')}</CommandButton>
          {fieldsOf(kind).length > 0 && <SetFactLink fact={key} href={setAt(key)} label={t('admin.fact.setOf', { name: head })} />}
          <CommandButton className="plain" command={{ do: 'decide', reopen: [key] }} keyed="reopen" label={t('admin.work.reopenOf', { name: head })}>{t('admin.work.reopen')}</CommandButton>
        </p>
      )}
    </Item>
  )
}

function FactPlace({ fact: { key, line, decidedBy }, t }: FactProps) {
  return (
    <>
      <a className="place" href={`#at-${key}`}>{t('admin.edition.line', { line })}</a>
      {decidedBy && <span className="by">{decidedBy}</span>}
    </>
  )
}

/** What to decide on a doubtful fact, in few words: of its kind where that says more. */
export function doubtWords({ doubt, kind }: Pick<FactItem, 'doubt' | 'kind'>, t: Translate): string {
  const ofKind = `admin.why.${doubt!}_${kind}` as 'admin.why.inferred_commitment'
  return t.has(ofKind) ? t(ofKind) : t(`admin.why.${doubt!}`)
}
