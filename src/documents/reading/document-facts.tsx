import type { ReactNode } from 'react'
import { districtName } from '#districts/district-name.ts'
import { caseName } from '#documents/case-name.ts'
import { calledAs, isProposer } from '#documents/proposers.ts'
import type { Reading } from '#documents/reading/reading.ts'
import { validityOn } from '#documents/validity.ts'
import { dayInWords } from '#i18n/dates.ts'

type Fact = [label: string, value: ReactNode]

/** What is known about a document, said in a few lines. What the text does not state is left out; a missing date or number is said. */
export function DocumentFacts(reading: Reading) {
  const { document, locale, t } = reading
  const day = (value: string) => <time dateTime={value}>{dayInWords(value, locale)}</time>
  const facts: (Fact | null)[] = [
    ...caseFacts(reading),
    document.issuerName ? [t('document.issuer'), <Chinese key="i">{document.issuerName}</Chinese>] : null,
    resultFact(reading),
    [t('document.issuedOn'), document.issuedOn ? day(document.issuedOn) : t('document.notStated')],
    document.number ? null : [t('document.number'), t('document.notStated')],
    periodFact(reading),
    tasksFact(reading),
    confirmedFact(reading),
    facilitiesFact(reading),
    document.disclosure ? [t('document.disclosure'), <Chinese key="d">{document.disclosure}</Chinese>] : null,
    document.publishedAt ? [t('document.publishedAt'), <time key="p" dateTime={`${document.publishedAt.replace(' ', 'T')}+08:00`}>{dayInWords(document.publishedAt.slice(0, 10), locale)}</time>] : null,
    correctionsFact(reading),
  ]
  return (
    <dl className="facts">
      {facts.filter((fact) => fact !== null).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
    </dl>
  )
}

function caseFacts({ document, t }: Reading): (Fact | null)[] {
  const { people, fields } = document
  if (!document.case) return []
  const asked = people.filter(isProposer)
  const others = fields.request?.numbers.slice(1) ?? []
  /** 等3名, where the letter says for how many a name stands. */
  const group = (name: string) => {
    const size = fields.addressees.find((addressee) => addressee.name === name)?.groupSize ?? null
    return size === null ? '' : `等${size}名`
  }
  return [
    [t('document.case'), (
      <Chinese>
        {document.case.title && <span className="asked">《{document.case.title}》</span>}
        {caseName(document.case)}{others.map((number) => `、第${number}号`).join('')}
        {fields.request?.convertedFrom && `（${fields.request.convertedFrom}转）`}
      </Chinese>
    )],
    asked.length > 0 ? [t('document.askedBy'), <Chinese key="a">{asked.map(({ name, capacity }) => `${name}${group(name)}${calledAs(capacity)}`).join('、')}</Chinese>] : null,
  ]
}

/** The class and what it means here: the same letter means different things in different places. */
function resultFact({ document, t }: Reading): Fact | null {
  const { district, resultClass, resultRaw } = document
  if (!resultClass) return null
  const { resultClasses, resultClassesSource } = district.rules
  const meaning = resultClasses[resultClass]
  return [t('document.result'), (
    <Chinese>
      <b className="class">{resultRaw ?? resultClass}</b>
      {meaning ?? t('document.resultUnknown', { district: districtName(district, t) })}
      {meaning && resultClassesSource && <small>{t('document.resultSource', { source: resultClassesSource })}</small>}
    </Chinese>
  )]
}

function periodFact({ document, today, locale, t }: Reading): Fact | null {
  const { effectiveFrom, expiresOn, fields } = document
  const validity = validityOn(today, document)
  const years = fields.effective?.validYears
  if (!validity && !years) return null
  const parts = [
    effectiveFrom && t('document.effectiveFrom', { day: dayInWords(effectiveFrom, locale) }),
    expiresOn && t('document.expiresOn', { day: dayInWords(expiresOn, locale) }),
    !expiresOn && years && t('document.validYears', { years }),
  ]
  return [t('document.period'), (
    <>
      {validity && <b className={`state ${validity}`}>{t(`document.validity.${validity}`)}</b>}
      {parts.filter(Boolean).join(t('document.comma'))}
    </>
  )]
}

function tasksFact({ document: { district, kind, slug, tasks }, t, to }: Reading): Fact | null {
  const units = new Set(tasks.flatMap((task) => task.units.map(({ name }) => name)))
  if (units.size === 0) return null
  const count = t('document.units.count', { tasks: tasks.length, units: units.size })
  return [t('document.tasks'), <a key="t" href={to.tasks(district.slug, kind, slug)}>{count}</a>]
}

/** Whether what a document promises stands on its own page: letters do; plans have a page for it. */
export function saysByItself({ kind }: Reading['document']): boolean {
  return kind !== 'policy'
}

/** How much people confirmed that the document promises, sets and reports, one line away. */
function confirmedFact({ document: { district, kind, slug, commitments, targets, figures }, t, to }: Reading): Fact | null {
  const counts = { target: targets, commitment: commitments.length, figure: figures }
  const said = (['target', 'commitment', 'figure'] as const).filter((one) => counts[one] > 0).map((one) => t(`facts.${one}Count`, { count: counts[one] }))
  if (said.length === 0) return null
  return [t('facts.title'), <a key="c" href={to.facts(district.slug, kind, slug)}>{said.join(t('document.comma'))}</a>]
}

function facilitiesFact({ document: { district, facilities, kind, slug }, t, to }: Reading): Fact | null {
  if (facilities === 0) return null
  return [t('document.facilities.title'), <a key="f" href={to.namedFacilities(district.slug, kind, slug)}>{t('document.facilities.count', { count: facilities })}</a>]
}

/** Every correction, each leading to the edition it corrected; of a draft under preview, the note it will bear. */
function correctionsFact({ document, locale, t, to }: Reading): Fact | null {
  const { changeNote, corrections, district, kind, publishedAt, slug } = document
  if (publishedAt === null) return changeNote ? [t('document.changeNote'), <Chinese key="c">{changeNote}</Chinese>] : null
  if (corrections.length === 0) return null
  const page = to.authenticity(district.slug, kind, slug)
  return [t('document.changeNote'), (
    <ul key="c" className="notes">
      {corrections.map(({ corrects, note, publishedOn, version }) => (
        <li key={version}>
          <Chinese>{note}</Chinese>
          <small>{t('document.corrected', { day: dayInWords(publishedOn, locale), version })}{corrects !== null && <> <a href={`${page}#edition-${corrects}`}>{t('document.correctedEdition', { version: corrects })}</a></>}</small>
        </li>
      ))}
    </ul>
  )]
}

function Chinese({ children }: { children: ReactNode }) {
  return <span lang="zh-CN">{children}</span>
}
