import { ParsedDocument } from '#ingest/parsed-document.ts'

/**
 * The facts an edition keeps as rows, by kind: the key they stand under in a ParsedDocument, which also gives their shape.
 * A new kind needs a line here and its words in `messages` under admin.facts.
 */
export const FACT_KEYS = {
  opinion: 'opinionPairs',
  term: 'abbreviations',
} as const satisfies Record<string, keyof ParsedDocument>

export type FactKind = keyof typeof FACT_KEYS

export const FACT_KINDS = Object.keys(FACT_KEYS) as FactKind[]

type Recognised<Kind extends FactKind> = ParsedDocument[(typeof FACT_KEYS)[Kind]][number]

/** What a fact of a kind says: the fact without the words, place and confidence that its row has columns for. */
export type FactData<Kind extends FactKind = FactKind> = Omit<Recognised<Kind>, 'path' | 'quote' | 'line' | 'range' | 'confidence'>

/** What a stored fact says, checked against the shape of its kind; null when an older importer wrote another shape. */
export function factData<Kind extends FactKind>(kind: Kind, stored: unknown): FactData<Kind> | null {
  const shape = ParsedDocument.shape[FACT_KEYS[kind]].element.partial({ path: true, quote: true, line: true, range: true })
  const read = shape.safeParse(stored)
  return read.success ? (read.data as FactData<Kind>) : null
}

export function isFactKind(kind: string): kind is FactKind {
  return kind in FACT_KEYS
}
