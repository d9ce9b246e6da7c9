import Link from 'next/link'
import type { Review } from '#desk/review/find-review.ts'
import type { Surroundings } from '../../staff-page.ts'
import { type Piece, markedLines } from './marked-lines.ts'

/** The text as it was handed in, line by line, with what each field was read from marked. */
export function SourceText({ review, around: { t, to }, editing }: { review: Review; around: Surroundings; editing: boolean }) {
  return (
    <div className="source">
      <div className="head">
        <h2 id="source-title">{t('admin.edition.text')}</h2>
        {editing && <Link href={to.text(review.id)}>{t('admin.edition.editText')}</Link>}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="pane" tabIndex={0} aria-labelledby="source-title">
        <ol>
          {markedLines(review.text, review.places).map((pieces, index) => (
            <li key={index} value={index + 1}>{pieces.map((piece, position) => <PieceOfText key={position} piece={piece} />)}</li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function PieceOfText({ piece: { text, fields, begins } }: { piece: Piece }) {
  if (fields.length === 0) return text
  return (
    <mark data-fields={fields.join(' ')}>
      {begins.map((field) => <span key={field} id={`at-${field}`} />)}
      {text}
    </mark>
  )
}
