import type { ReactNode } from 'react'
import { dueOn } from '#documents/facts/due.ts'
import { baselineWords, measureWords } from '#documents/facts/measure-words.ts'
import type { Fulfilment } from '#documents/facts/fulfilment.ts'
import type { PublicFact } from '#documents/facts/public-facts.ts'
import { dayInWords } from '#i18n/dates.ts'
import type { Locale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Day } from '#platform/clock.ts'
import type { DocumentKind } from '#platform/generated/enums.ts'

type Props = {
  /** The sentence in its document. */
  href: string
  today: Day
  locale: Locale
  t: Translate
}

type PromiseProps = Props & { fact: PublicFact<'commitment'>; fulfilment: Fulfilment | null; /** Where a document of this district is read. */ place: (kind: DocumentKind, slug: string) => string }

/** A promise in its own words, with by when, by whom and how much, and what the bureau says became of it. */
export function CommitmentLine({ fact: { quote, modality, owner, quantity, deadline }, fulfilment, place, ...line }: PromiseProps) {
  const { t } = line
  return (
    <Line {...line} head={quote} about={[
      deadline && (fulfilment ? <Part key="by" {...line} name={t('facts.deadline')} value={deadline.raw} /> : <Deadline key="by" {...line} raw={deadline.raw} date={deadline.date} />),
      owner && <Part key="owner" {...line} name={t('facts.owner')} value={owner} />,
      quantity && measureWords(quantity) && <Part key="much" {...line} name={t('facts.quantity')} value={measureWords(quantity)} />,
      modality && <Part key="firm" {...line} name={t('facts.modality')} value={modality} />,
    ]} told={fulfilment && <Told fulfilment={fulfilment} place={place} {...line} />} />
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

function Line({ head, href, about, told }: Pick<Props, 'href'> & { head: string; about: ReactNode[]; told?: ReactNode }) {
  const said = about.filter(Boolean)
  return (
    <li>
      <a className="title" href={href} lang="zh-CN">{head}</a>
      {said.length > 0 && <p className="meta">{said}</p>}
      {told}
    </li>
  )
}

/** What became of a promise, in the bureau's words, with the document that shows it. */
function Told({ fulfilment: { state, words, on, evidence }, place, locale, t }: Pick<PromiseProps, 'place' | 'locale' | 't'> & { fulfilment: Fulfilment }) {
  return (
    <p className="told">
      <b className={`state ${state}`}>{t(`facts.fulfilment.${state}`)}</b> <span lang="zh-CN">{words}</span>
      {evidence && <> <a href={place(evidence.kind, evidence.slug)} lang="zh-CN">{evidence.title ?? evidence.number}</a></>} <small>{t('facts.fulfilment.on', { day: dayInWords(on, locale) })}</small>
    </p>
  )
}

/** A deadline as printed, and the day it comes to where it names no year (三季度前, 自答复之日起30日内). A day gone by is said, and that nothing is known of what came of it: never that it was missed. */
function Deadline({ raw, date, today, ...line }: Props & { raw: string; date: Day | null }) {
  return (
    <>
      <Part {...line} today={today} name={line.t('facts.deadline')} value={raw}>{date && !/\d{4}/u.test(raw) ? line.t('facts.deadlineDay', { day: dayInWords(date, line.locale) }) : null}</Part>
      {dueOn(today, date) === 'past' && <b className="state">{line.t('facts.due.past')}</b>}
    </>
  )
}

function Part({ name, value, locale, children }: Props & { name: string; value: string; children?: ReactNode }) {
  return <span>{name}{locale === 'zh-CN' ? value : <span lang="zh-CN">{value}</span>}{children}</span>
}
