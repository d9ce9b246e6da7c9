import type { ReactNode } from 'react'
import { dueOn } from '#documents/facts/due.ts'
import { baselineWords, measureWords } from '#documents/facts/measure-words.ts'
import type { PublicFact } from '#documents/facts/public-facts.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'

type Props = {
  /** The sentence in its document. */
  href: string
  today: Day
  locale: Locale
  t: Translate
  /** Which document it stands in, where several are listed. */
  of?: ReactNode
}

/** A promise in its own words, with by when, by whom and how much. */
export function CommitmentLine({ fact: { quote, modality, owner, quantity, deadline }, ...line }: Props & { fact: PublicFact<'commitment'> }) {
  const { t } = line
  return (
    <Line {...line} head={quote} about={[
      deadline && <Deadline key="by" {...line} raw={deadline.raw} date={deadline.date} />,
      owner && <Part key="owner" {...line} name={t('facts.owner')} value={owner} />,
      quantity && measureWords(quantity) && <Part key="much" {...line} name={t('facts.quantity')} value={measureWords(quantity)} />,
      modality && <Part key="firm" {...line} name={t('facts.modality')} value={modality} />,
    ]} />
  )
}

/** What shall be reached: indicator and figure, from where, by when, and whose target it is. */
export function TargetLine({ fact, ...line }: Props & { fact: PublicFact<'target'> }) {
  const { t } = line
  const { indicator, baseline, deadlineRaw, deadline, scope, nature, unit } = fact
  const by = deadlineRaw ?? deadline
  return (
    <Line {...line} head={[indicator, measureWords(fact)].filter(Boolean).join(' ')} about={[
      by && <Deadline key="by" {...line} raw={by} date={deadline} />,
      baseline && <Part key="from" {...line} name={t('facts.baseline')} value={baselineWords(baseline, unit)} />,
      scope && <span key="scope">{t(`facts.scope.${scope as 'district'}`)}</span>,
      nature && <Part key="nature" {...line} name="" value={nature} />,
    ]} />
  )
}

/** A figure that was reported, with the time it is of. */
export function FigureLine({ fact, ...line }: Props & { fact: PublicFact<'figure'> }) {
  const { metric, period } = fact
  return <Line {...line} head={[metric, measureWords(fact)].filter(Boolean).join(' ')} about={[period && <Part key="of" {...line} name={line.t('facts.period')} value={period} />]} />
}

function Line({ head, href, of, about }: Pick<Props, 'href' | 'of'> & { head: string; about: ReactNode[] }) {
  const said = about.filter(Boolean)
  return (
    <li>
      <a className="title" href={href} lang="zh-CN">{head}</a>
      {said.length > 0 && <p className="meta">{said}</p>}
      {of}
    </li>
  )
}

/** A deadline as printed. A day gone by is said, and that nothing is known of what came of it: never that it was missed. */
function Deadline({ raw, date, today, ...line }: Props & { raw: string; date: Day | null }) {
  return (
    <>
      <Part {...line} today={today} name={line.t('facts.deadline')} value={raw} />
      {dueOn(today, date) === 'past' && <b className="state">{line.t('facts.due.past')}</b>}
    </>
  )
}

function Part({ name, value, locale }: Props & { name: string; value: string }) {
  return <span>{name}{locale === 'zh-CN' ? value : <span lang="zh-CN">{value}</span>}</span>
}
