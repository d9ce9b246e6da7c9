import type { OpinionPhrase } from '#ingest/facts/opinions/opinion-phrases.ts'
import { stateFrom, type Passage, type Stated } from '#ingest/facts/passages.ts'
import type { TracedText } from '#ingest/text/traced-text.ts'

/** An opinion in the place that answers it. `heading` is the whole heading it stands in, null when it stands in a sentence. */
export type PlacedOpinion = { opinion: string; stated: Stated; heading: string | null; passage: Passage }

/** The opinions of a phrase that begins at `from` of a traced text; a reading by form alone is inferred. */
export function placeOpinions(passage: Passage, traced: TracedText, { opinions, basis }: OpinionPhrase, heading: string | null, from = 0): PlacedOpinion[] {
  return opinions.map(({ start, end }) => ({
    opinion: traced.text.slice(from + start, from + end), heading, passage,
    stated: stateFrom(passage, traced, from + start, from + end, basis === 'formed' ? 'inferred' : 'certain'),
  }))
}
