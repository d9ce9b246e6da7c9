import { type Field, NOWHERE, placesOf } from '#desk/fields/field.ts'
import type { EditionFields } from '#desk/edition/write-edition.ts'
import { CaseRequest } from '#ingest/parsed-document.ts'
import type { Range } from '#ingest/text/source-range.ts'

type Request = NonNullable<EditionFields['request']>

/** The case a letter answers: whose, of which session, under which number and title. */
export const caseFields = {
  caseBody: choice('bodyKind', CaseRequest.shape.bodyKind.unwrap().options, ({ bodyNameRaw }) => bodyNameRaw),
  caseTerm: count('term', ({ bodyNameRaw }) => bodyNameRaw),
  caseSession: {
    ...count('session', ({ sessionRaw, meetingRaw }) => sessionRaw ?? meetingRaw),
    // A standing committee counts meetings, a congress sessions; a letter prints one of the two.
    read: ({ request }) => String(request?.session ?? request?.meeting ?? ''),
    write: (fields, typed) => {
      if (typed !== null && !COUNT.test(typed)) return 'count_unreadable'
      const counted = typed === null ? null : Number(typed)
      const ofCommittee = fields.request?.bodyKind === 'NPC_STANDING_COMMITTEE'
      return asked(fields, ofCommittee ? { meeting: counted, session: null } : { session: counted, meeting: null })
    },
  },
  caseNumber: {
    read: ({ request }) => request?.number ?? '',
    write: (fields, typed) => {
      const number = typed?.replace(/^第|号$/gu, '').trim() || null
      const others = (fields.request?.numbers ?? []).slice(1)
      return asked(fields, { number, numbers: number === null ? [] : [number, ...others] })
    },
    places: printed(({ numberRaw }) => numberRaw),
  },
  caseInstrument: choice('instrument', CaseRequest.shape.instrument.unwrap().options, ({ instrument }) => instrument),
  caseTitle: {
    read: ({ request }) => request?.title ?? '',
    write: (fields, typed) => asked(fields, { title: typed }),
    places: printed(({ title }) => title),
  },
} satisfies Record<string, Field>

const COUNT = /^[1-9]\d{0,2}$/

/** What of a case the letter prints, as it was read there. */
type Words = (request: Request) => string | null

function count(key: 'term' | 'session', words: Words): Field {
  return {
    read: ({ request }) => String(request?.[key] ?? ''),
    write: (fields, typed) => {
      if (typed !== null && !COUNT.test(typed)) return 'count_unreadable'
      return asked(fields, { [key]: typed === null ? null : Number(typed) })
    },
    places: printed(words),
  }
}

function choice(key: 'bodyKind' | 'instrument', options: readonly string[], words: Words): Field {
  return {
    read: ({ request }) => request?.[key] ?? '',
    write: (fields, typed) => (typed === null || options.includes(typed) ? asked(fields, { [key]: typed }) : 'choice_unknown'),
    places: printed(words),
  }
}

/**
 * Where the words of a fact of the case stand: in the paragraph that names the case, or else in the title of the letter, which alone may
 * name the session; all of that paragraph where neither prints them so.
 *
 * @example printed(({ bodyNameRaw }) => bodyNameRaw) // 关于区九届人大四次会议第2025099号建议的答复函 → 区九届人大
 */
function printed(words: Words): Field['places'] {
  return ({ request, title }, text) => {
    const sought = request && words(request)
    const place = sought ? placesOf(request, title).map((range) => within(text, range, sought)).find((found) => found !== null) : null
    return place ? [place] : placesOf(request)
  }
}

function within(text: string, { start, end }: Range, words: string): Range | null {
  const at = text.slice(start, end).indexOf(words)
  return at < 0 ? null : { start: start + at, end: start + at + words.length }
}

/** The fields with some facts of the case changed; a case nobody recognised begins empty. */
function asked(fields: EditionFields, facts: Partial<Request>): EditionFields {
  if (!fields.request && Object.values(facts).every((fact) => fact === null || (Array.isArray(fact) && fact.length === 0))) return fields
  return { ...fields, request: { ...(fields.request ?? EMPTY), ...facts } }
}

const EMPTY: Request = {
  bodyKind: null, bodyNameRaw: null, bodyName: null, bodyLevel: null,
  term: null, session: null, sessionRaw: null, meeting: null, meetingRaw: null,
  numberRaw: null, number: null, numbers: [], year: null, instrument: null,
  title: null, titleVariants: [], convertedFrom: null, subject: null,
  dateRaw: null, date: null, openingFormula: null,
  ...NOWHERE,
}
