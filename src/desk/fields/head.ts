import { type Field, NOWHERE, placesOf } from '#desk/fields/field.ts'
import { readDayAlone } from '#ingest/elements/document-dates.ts'
import { findDocumentNumbers, formatDocumentNumber, readNumberOfYear, readRareNumber } from '#ingest/elements/document-number.ts'
import { DOC_KINDS } from '#ingest/parsed-document.ts'
import { KIND_NAMES } from '#ingest/word-lists/document-kinds.ts'

/** What stands above and below the body: kind, title, 文号, issuer, date, result class, disclosure. */
export const headFields = {
  docKind: {
    read: ({ docKind }) => docKind,
    write: (fields, typed) => {
      const docKind = DOC_KINDS.find((kind) => kind === (typed ?? 'unknown'))
      return docKind ? { ...fields, docKind, docKindZh: docKind === fields.docKind ? fields.docKindZh : KIND_NAMES[docKind] } : 'choice_unknown'
    },
    places: () => [],
  },
  title: {
    read: ({ title }) => title?.normalized ?? '',
    write: (fields, typed) => ({
      ...fields,
      title: typed === null ? null : { ...(fields.title ?? { raw: typed, genre: null, lines: [], ...NOWHERE }), normalized: typed },
    }),
    places: ({ title }) => placesOf(title),
  },
  docNumber: {
    read: ({ docNumber }) => docNumber?.normalized ?? '',
    write: (fields, typed) => {
      if (typed === null) return { ...fields, docNumber: null }
      const found = findDocumentNumbers(typed)[0] ?? readRareNumber(typed) ?? readNumberOfYear(typed)
      if (!found || found.raw.length !== typed.length) return 'number_unreadable'
      const { agencyCode, year, serial } = found
      const { raw, line, range } = fields.docNumber ?? { raw: typed, ...NOWHERE }
      const isNormativeDocument = agencyCode.endsWith('规')
      return {
        ...fields,
        docNumber: {
          raw, line, range, agencyCode, year, serial, isNormativeDocument,
          normalized: formatDocumentNumber(found),
          normativeMarker: isNormativeDocument ? '规' : null,
          genreSuffix: agencyCode.endsWith('函') ? '函' : null,
        },
      }
    },
    places: ({ docNumber }) => placesOf(docNumber),
  },
  issuer: {
    read: ({ issuer }) => issuer?.name ?? '',
    write: (fields, typed) => {
      const blank = { type: null, nameAsSigned: null, sealedOnBehalfBy: null, sealNoteRaw: null, sealLine: null, ...NOWHERE }
      return { ...fields, issuer: typed === null ? null : { ...(fields.issuer ?? blank), name: typed } }
    },
    places: ({ issuer, letterhead, signature }) => placesOf(issuer, letterhead, signature),
  },
  dateIssued: {
    read: ({ dateIssued }) => dateIssued?.iso ?? '',
    write: (fields, typed) => {
      if (typed === null) return { ...fields, dateIssued: null }
      const iso = readDayAlone(typed)?.iso
      return iso ? { ...fields, dateIssued: { ...(fields.dateIssued ?? { raw: typed, ...NOWHERE }), iso } } : 'date_unreadable'
    },
    places: ({ dateIssued }) => placesOf(dateIssued),
  },
  resultClass: {
    read: ({ resultClass }) => resultClass?.code ?? '',
    write: (fields, typed) => {
      if (typed === null) return { ...fields, resultClass: null }
      const [, value, figure = ''] = /^[（(]?([A-E])(\d?)[）)]?\s?类?$/u.exec(typed.toUpperCase()) ?? []
      if (!value) return 'class_unreadable'
      const printed = fields.resultClass ?? { labelRaw: null, valueRaw: typed, ...NOWHERE }
      return { ...fields, resultClass: { ...printed, value, code: value + figure } }
    },
    places: ({ resultClass }) => placesOf(resultClass),
  },
  disclosure: {
    read: ({ disclosure }) => disclosure?.value ?? '',
    write: (fields, typed) => {
      if (typed === null) return { ...fields, disclosure: null }
      const code = DISCLOSURES[typed]
      return code ? { ...fields, disclosure: { ...(fields.disclosure ?? { raw: typed, ...NOWHERE }), value: typed, code } } : 'choice_unknown'
    },
    places: ({ disclosure }) => placesOf(disclosure),
  },
} satisfies Record<string, Field>

/** The three answers of 政府信息公开条例 articles 13–16 and 27. */
export const DISCLOSURES: Record<string, string> = { 主动公开: 'PROACTIVE', 依申请公开: 'ON_REQUEST', 不予公开: 'WITHHELD' }
