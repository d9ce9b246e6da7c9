import Link from 'next/link'
import type { Review } from '#desk/review/find-review.ts'
import type { Work } from '#desk/review/find-work.ts'
import { itemOfField } from '#desk/review/items.ts'
import type { Surroundings } from '../../../staff-page.ts'
import { AddFact } from '../fact/add-fact.tsx'
import { type Line, type Piece, markedLines } from './marked-lines.ts'

type Props = { review: Review; work: Work; around: Surroundings; editing: boolean }

/** The text as it was handed in, line by line: what each item was read from, what is left out, what a person changed. */
export function SourcePane({ review, work, around: { t, to }, editing }: Props) {
  const places = [
    ...review.places.map(({ field, ...range }) => ({ item: itemOfField(field), ...range })),
    ...work.findings.filter(({ field }) => field === null).map(({ key: item, start, end }) => ({ item, start, end })),
    ...work.proposals.map(({ key: item, start, end, replacement: proposed }) => ({ item, start, end, proposed })),
    ...work.facts.map(({ key: item, start, end }) => ({ item, start, end })),
    ...work.citations.map(({ start, end }) => ({ item: `cited-${start}`, start, end })),
    ...work.outline.filter(({ kind }) => kind === 'heading').map(({ anchor, start, end }) => ({ item: `block-${anchor}`, start, end })),
  ]
  return (
    <div className="source">
      <div className="head">
        <h2 id="source-title">{t('admin.edition.text')}</h2>
        <Link href={to.changes(review.id)}>{t('admin.changes.title')}</Link>
        {editing && <Link href={to.text(review.id)}>{t('admin.edition.editText')}</Link>}
        {editing && <AddFact href={to.fact(review.id)} />}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="pane" tabIndex={0} aria-labelledby="source-title" lang="zh-CN">
        <ol>
          {markedLines(review.text, { places, stretches: work.stretches, changes: work.changes }).map((line, index) => <SourceLine key={index} line={line} number={index + 1} />)}
        </ol>
      </section>
    </div>
  )
}

/** One line of the source with its marks. */
export function SourceLine({ line, number }: { line: Line; number: number }) {
  return (
    <li value={number} className={classOf(line)} data-at={line.start}>
      {line.pieces.map((piece, position) => <PieceOfText key={position} piece={piece} />)}
    </li>
  )
}

function classOf({ pieces, joined }: Line): string | undefined {
  if (pieces.every(({ text }) => text.trim() === '')) return 'blank'
  return joined ? 'joined' : undefined
}

const LEFT_OUT: ReadonlySet<string> = new Set(['markup', 'twice', 'dropped', 'outside'])

function PieceOfText({ piece }: { piece: Piece }) {
  const { text, items, begins, was, proposed } = piece
  const words = <Words piece={piece} />
  const former = was ? <del data-beside>{was.length > 80 ? `${was.slice(0, 79)}…` : was}</del> : null
  const [narrowest] = items
  // A link around blanks alone has nothing to say its name by.
  if (narrowest === undefined || text.trim() === '') return <>{former}{words}</>
  return (
    <>
      {former}
      <a className={items.some((item) => /^(?:proof|privacy)-/.test(item)) ? 'mark asked' : 'mark'} href={`#${narrowest}`} data-items={items.join(' ')} draggable={false}>
        {begins.map((item) => <span key={item} id={`at-${item}`} />)}
        {words}
      </a>
      {proposed && <ins className="proposed" data-beside>{proposed}</ins>}
    </>
  )
}

/** The words of a piece: struck out when the page leaves them out, marked when a person put them in or the page prints them otherwise. */
function Words({ piece: { text, fate, published, was } }: { piece: Piece }) {
  if (LEFT_OUT.has(fate) && text.trim() !== '') return <s>{text}</s>
  if (fate === 'respelt' && published !== null) return <><s>{text}</s><ins data-beside>{published}</ins></>
  return was === null ? text : <ins>{text}</ins>
}
