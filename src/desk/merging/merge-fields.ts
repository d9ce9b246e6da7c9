import { FIELD_NAMES, type FieldName } from '#desk/fields/field.ts'

/** A field somebody typed into: as it was on their page, as others have left it, and as they typed it. */
export type FieldPiece = { name: FieldName; kind: 'mine' | 'conflict'; base: string; theirs: string; mine: string }

type Values = Partial<Record<FieldName, string>>

/**
 * The fields in which what was typed differs from the page it was typed on, and from what stands there now. A field others
 * changed meanwhile is a conflict; so is every field where nobody knows what the page showed.
 *
 * @example
 * mergeFields({ cc: '' }, { cc: '区政府办' }, { cc: '区人大' }) //=> [{ name: 'cc', kind: 'conflict', base: '', theirs: '区政府办', mine: '区人大' }]
 */
export function mergeFields(base: Values | null, theirs: Values, mine: Values): FieldPiece[] {
  return FIELD_NAMES.flatMap((name): FieldPiece[] => {
    const [was, is, typed] = [base?.[name], theirs[name] ?? '', mine[name]?.replaceAll('\r\n', '\n').trim()]
    if (typed === undefined || typed === is || typed === was) return []
    return [{ name, kind: was === is ? 'mine' : 'conflict', base: was ?? '', theirs: is, mine: typed }]
  })
}
