import { findReview } from '#desk/review/find-review.ts'
import { findWork } from '#desk/review/find-work.ts'
import { requireActor } from '../../../require-actor.ts'
import { StaffFrame } from '../../../staff-frame.tsx'
import { namedDistrict, orNotFound, surroundings, titled } from '../../../staff-page.ts'
import { markedLines } from '../source/marked-lines.ts'
import { SourceLine } from '../source/source-pane.tsx'
import { ByHand } from './by-hand.tsx'
import { Repairs } from './repairs.tsx'

type Props = { params: Promise<{ locale: string; editionId: string }> }

export const generateMetadata = titled('admin.changes.title')

/** What came in against what will be published: everything that differs, where and why. The rest is the same, sign by sign. */
export default async function ChangesPage({ params }: Props) {
  const { locale: segment, editionId } = await params
  const around = surroundings(segment)
  const { locale, t, to } = around
  const actor = await requireActor(locale, to.changes(editionId))
  const review = await orNotFound(findReview(actor, editionId))
  const work = await findWork(review.id)

  return (
    <StaffFrame surroundings={around} actor={actor} here={(paths) => paths.changes(editionId)} desk={await namedDistrict(review.district.slug, t)} trail={[{ label: review.title ?? review.sourceName, href: to.edition(editionId) }]}>
      <h1>{t('admin.changes.title')}</h1>
      <p className="lead">{t('admin.changes.lead')}</p>
      <div className="changes-page">
        <ByHand text={review.text} work={work} t={t} />
        <Repairs text={review.text} stretches={work.stretches} t={t} />
      </div>
      <section className="whole" aria-labelledby="whole-title">
        <h2 id="whole-title">{t('admin.changes.whole')}</h2>
        <p className="hint">{t('admin.changes.legend')}</p>
        <div className="pane" lang="zh-CN">
          <ol>
            {markedLines(review.text, { places: [], stretches: work.stretches, changes: work.changes }).map((line, index) => <SourceLine key={index} line={line} number={index + 1} />)}
          </ol>
        </div>
      </section>
    </StaffFrame>
  )
}
