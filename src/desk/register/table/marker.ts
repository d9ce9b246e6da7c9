/** What a cell says of something that is no longer so; an empty cell says nothing. Either width of brackets. */
export const MARKER = '（删除）'

/**
 * Reads a cell that takes away: the marker alone means all of the field, before words just those. Null for any other cell.
 *
 * @example
 * readMarker('（删除）') //=> { value: null }
 * readMarker('(删除) 老街医院') //=> { value: '老街医院' }
 */
export function readMarker(cell: string): { value: string | null } | null {
  const marked = /^[（(]\s*删除\s*[)）](.*)$/su.exec(cell.trim())
  return marked && { value: marked[1]!.trim() || null }
}

/**
 * The same in a column of which a row says one thing: '' where there is to be nothing any more, or why that cannot be. Null for any other cell.
 *
 * @example
 * readEmptied('（删除）', true) //=> { text: '' }
 * readEmptied('（删除）', false) //=> { key: 'taken_elsewhere' }
 */
export function readEmptied(cell: string, optional: boolean): { text: '' } | { key: string } | null {
  const marked = readMarker(cell)
  return marked && (!optional ? { key: 'taken_elsewhere' } : marked.value === null ? { text: '' } : { key: 'marker_alone' })
}
