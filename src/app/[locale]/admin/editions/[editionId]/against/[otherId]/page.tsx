import Link from 'next/link'
import { findComparison } from '#desk/comparison/find-comparison.ts'
import { requireActor } from '../../../../require-actor.ts'
import { StaffFrame } from '../../../../staff-frame.tsx'
import { namedDistrict, orNotFound, surroundings, titled } from '../../../../staff-page.ts'
import { lineOf } from '../../changes/line-of.ts'
import { saidValue } from '../../draft/choices.ts'
import { markedLines } from '../../source/marked-lines.ts'
import { SourceLine } from '../../source/source-pane.tsx'
import { standingWords } from '../../standing-words.ts'

type Props = { params: Promise<{ locale: string; editionId: string; otherId: string }> }

export const generateMetadata = titled('admin.against.title')

/** Two editions of a document: what differs in fields and text, as a list and in the whole text. */
export default async function AgainstPage({ params }: Props) {
  const { locale: segment, editionId, otherId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.against(editionId, otherId))
  const { district, before, after, text, changes, fields } = await orNotFound(findComparison(actor, editionId, otherId))
  const count = fields.length + changes.length

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.against(editionId, otherId)} desk={await namedDistrict(district, t)} trail={[{ label: after.title ?? '', href: to.edition(after.id) }]}>
      <h1>{t('admin.against.title')}</h1>
      <p className="lead">
        {t('admin.against.lead')} <Link href={to.edition(before.id)}>{t('admin.edition.version', { version: before.version })}</Link>（{standingWords(t, before)}）→ <Link href={to.edition(after.id)}>{t('admin.edition.version', { version: after.version })}</Link>（{standingWords(t, after)}）
      </p>
      <section aria-labelledby="differ-title">
        <h2 id="differ-title">{t('admin.against.differs')} <span className="count">{count}</span></h2>
        {count === 0 && <p className="empty">{t('admin.against.same')}</p>}
        <ul className="change-list" lang="zh-CN">
          {fields.map(({ field, was, is }) => (
            <li key={field}><p><b>{t(`admin.field.${field}`)}</b> <del>{saidValue(field, was, t) || t('admin.trail.nothing')}</del> <ins>{saidValue(field, is, t) || t('admin.trail.nothing')}</ins></p></li>
          ))}
          {changes.map(({ start, end, removed }) => (
            <li key={`${start}-${end}`}>
              <p>{text.slice(Math.max(0, start - 12), start)}{removed && <del>{removed}</del>}{end > start && <ins>{text.slice(start, end)}</ins>}{text.slice(end, end + 12)}</p>
              <p className="facts"><span>{t('admin.edition.line', { line: lineOf(text, start) })}</span></p>
            </li>
          ))}
        </ul>
      </section>
      <section className="whole" aria-labelledby="whole-title">
        <h2 id="whole-title">{t('admin.against.whole', { version: after.version })}</h2>
        <div className="pane" lang="zh-CN">
          <ol>
            {markedLines(text, { places: [], stretches: [], changes }).map((line, index) => <SourceLine key={index} line={line} number={index + 1} />)}
          </ol>
        </div>
      </section>
    </StaffFrame>
  )
}
