import { type Field, NOWHERE, placesOf } from '#desk/fields/field.ts'
import type { EditionFields } from '#desk/edition/write-edition.ts'
import { CaseRequest } from '#ingest/parsed-document.ts'

type Request = NonNullable<EditionFields['request']>

/** The case a letter answers: whose, of which session, under which number and title. */
export const caseFields = {
  caseBody: choice('bodyKind', CaseRequest.shape.bodyKind.unwrap().options),
  caseTerm: count('term'),
  caseSession: {
    ...count('session'),
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
    places: requestPlaces,
  },
  caseInstrument: choice('instrument', CaseRequest.shape.instrument.unwrap().options),
  caseTitle: {
    read: ({ request }) => request?.title ?? '',
    write: (fields, typed) => asked(fields, { title: typed }),
    places: requestPlaces,
  },
} satisfies Record<string, Field>

const COUNT = /^[1-9]\d{0,2}$/

function count(key: 'term'| 'session'): Field {
  return {
    read: ({ request }) => String(request?.[key] ?? ''),
    write: (fields, typed) => {
      if (typed !== null && !COUNT.test(typed)) return 'count_unreadable'
      return asked(fields, { [key]: typed === null ? null : Number(typed) })
    },
    places: requestPlaces,
  }
}

function choice(key: 'bodyKind' | 'instrument', options: readonly string[]): Field {
  return {
    read: ({ request }) => request?.[key] ?? '',
    write: (fields, typed) => (typed === null || options.includes(typed) ? asked(fields, { [key]: typed }) : 'choice_unknown'),
    places: requestPlaces,
  }
}

function requestPlaces({ request }: EditionFields) {
  return placesOf(request)
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
