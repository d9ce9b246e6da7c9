import type { TextChange } from '#desk/comparison/text-changes.ts'
import type { Work } from '#desk/review/find-work.ts'
import type { Translate } from '#i18n/translate.ts'
import { saidValue } from '../draft/choices.ts'
import { factWords } from '../draft/fact-words.ts'
import { reasonWords } from '../draft/proposal-items.tsx'
import { lineOf } from './line-of.ts'

type Props = { text: string; work: Work; t: Translate }

/** What people changed: the text, with the reason when a proposal was accepted; fields against what was read; levels; facts they set. */
export function ByHand({ text, work: { changes, corrected, facts, outline }, t }: Props) {
  const moved = outline.filter(({ byHand }) => byHand)
  const set = facts.filter(({ byHand }) => byHand)
  const count = changes.length + corrected.length + moved.length + set.length
  return (
    <section aria-labelledby="by-hand-title">
      <h2 id="by-hand-title">{t('admin.changes.byHand')} <span className="count">{count}</span></h2>
      {count === 0 && <p className="empty">{t('admin.changes.nothingByHand')}</p>}
      <ul className="change-list">
        {changes.map((change) => <TextChangeLine key={`${change.start}-${change.step}`} change={change} text={text} t={t} />)}
        {corrected.map(({ field, read, now }) => (
          <li key={field}>
            <p><b>{t(`admin.field.${field}`)}</b> <del>{saidValue(field, read, t) || t('admin.trail.nothing')}</del> <ins>{saidValue(field, now, t) || t('admin.edition.absent')}</ins></p>
            <p className="facts"><span>{t('admin.changes.fieldCorrected')}</span></p>
          </li>
        ))}
        {moved.map(({ key, kind, level, words }) => (
          <li key={key}>
            <p>{words.slice(0, 40)}</p>
            <p className="facts"><span>{t('admin.changes.levelSet', { level: t(`admin.outline.level.${(kind === 'heading' ? level : 0) as 0}`) })}</span></p>
          </li>
        ))}
        {set.map(({ key, kind, data, quote, line }) => {
          const { head, details } = factWords(kind, data, quote, t)
          return (
            <li key={key}>
              <p><b>{t(`admin.facts.${kind}`)}</b> <ins>{[head, ...details].join('；')}</ins></p>
              <p className="facts"><span>{t('admin.edition.line', { line })}</span><span>{t('admin.changes.factSet')}</span></p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function TextChangeLine({ change: { start, end, removed, proposal }, text, t }: { change: TextChange; text: string; t: Translate }) {
  return (
    <li>
      <p>
        {text.slice(Math.max(0, start - 12), start)}
        {removed && <del>{removed}</del>}
        {end > start && <ins>{text.slice(start, end)}</ins>}
        {text.slice(end, end + 12)}
      </p>
      <p className="facts">
        <span>{t('admin.edition.line', { line: lineOf(text, start) })}</span>
        <span>{proposal ? t('admin.changes.accepted', { reason: reasonWords(proposal.reason, proposal.rule, t) }) : t('admin.changes.edited')}</span>
      </p>
    </li>
  )
}
