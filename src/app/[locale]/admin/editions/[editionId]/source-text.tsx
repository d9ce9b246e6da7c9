import Link from 'next/link'
import type { Review } from '#desk/find-review.ts'
import type { Surroundings } from '../../staff-page.ts'
import { type Piece, markedLines } from './marked-lines.ts'

/** The text as it was handed in, line by line, with what each field was read from marked. */
export function SourceText({ review, around: { t, to }, editing }: { review: Review; around: Surroundings; editing: boolean }) {
  return (
    <section className="source" aria-labelledby="source-title">
      <div className="head">
        <h2 id="source-title">{t('admin.edition.text')}</h2>
        {editing && <Link href={to.text(review.id)}>{t('admin.edition.editText')}</Link>}
      </div>
      {/* A scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      <div className="pane" tabIndex={0} role="region" aria-labelledby="source-title">
        <ol>
          {markedLines(review.text, review.places).map((pieces, index) => (
            <li key={index} value={index + 1}>{pieces.map((piece, position) => <PieceOfText key={position} piece={piece} />)}</li>
          ))}
        </ol>
      </div>
    </section>
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
