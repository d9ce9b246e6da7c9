import type { FactKind } from '#desk/facts/fact-kinds.ts'
import { choice, type Data, type FactField, figure, list, readDeadline, words } from '#desk/facts/fact-field.ts'
import { TARGET_NATURES, TARGET_SCOPES } from '#ingest/facts/measures/shapes.ts'
import { COMPARATORS } from '#ingest/word-lists/comparisons.ts'

const FIGURE_COMPARATORS = COMPARATORS.filter((one) => one !== 'milestone' && one !== 'qualitative')
const measured = { comparator: choice('comparator', FIGURE_COMPARATORS), value: figure('value'), unit: words('unit') }

/** The answer to an opinion: a section, the running text, or none. */
const answer: FactField = {
  input: 'choice', choices: 'sections',
  read: ({ answered, answer: path }) => (answered !== true ? 'none' : typeof path === 'string' ? path : 'text'),
  write: (data, typed, { sections }) => {
    if (typed === 'none' || typed === 'text') return { ...data, answered: typed === 'text', answer: null, headingRaw: null, answerItems: [] }
    const section = sections.find(({ path }) => path === typed)
    if (!section) return 'choice_unknown'
    const within = sections.filter(({ path }) => path.startsWith(`${typed}.`)).map(({ path }) => path)
    return { ...data, answered: true, answer: section.path, headingRaw: section.heading, answerItems: within }
  },
}

const promisedBy: FactField = {
  input: 'line',
  read: ({ deadline }) => (deadline as { raw?: string } | null)?.raw ?? '',
  write: (data, typed, { writtenOn }) => {
    const deadline = readDeadline(typed, writtenOn)
    return deadline === undefined ? 'deadline_unreadable' : { ...data, deadline }
  },
}

const promisedAmount: FactField = {
  input: 'line',
  read: ({ quantity }) => figure('value').read((quantity ?? {}) as Data),
  write: (data, typed) => {
    const before = (data.quantity ?? { unit: null, comparator: '=' }) as Data
    const after = figure('value').write(before, typed, { sections: [], writtenOn: null })
    if (typeof after === 'string') return after
    return { ...data, quantity: after.value === null ? null : { ...after, comparator: Array.isArray(after.value) ? 'range' : before.comparator === 'range' ? '=' : before.comparator } }
  },
}

const promisedUnit: FactField = {
  input: 'line',
  read: ({ quantity }) => words('unit').read((quantity ?? {}) as Data),
  write: (data, typed) => (data.quantity ? { ...data, quantity: { ...(data.quantity as Data), unit: typed || null } } : data),
}

const targetBy: FactField = {
  input: 'line',
  read: ({ deadlineRaw, deadline }) => String(deadlineRaw ?? deadline ?? ''),
  write: (data, typed, { writtenOn }) => {
    const read = readDeadline(typed, writtenOn)
    return read === undefined ? 'deadline_unreadable' : { ...data, deadlineRaw: read?.raw ?? null, deadline: read?.date ?? null, deadlinePrecision: read?.precision ?? null }
  },
}

/** A target with a figure is a quantitative one; without, what it was before, or a qualitative one. */
const targetValue: FactField = {
  ...measured.value,
  write: (data, typed, around) => {
    const written = measured.value.write(data, typed, around)
    if (typeof written === 'string') return written
    if (written.value !== null) return { ...written, kind: 'quantitative' }
    return data.kind === 'quantitative' ? { ...written, kind: 'qualitative', comparator: 'qualitative' } : written
  },
}

const baseline = (part: 'value' | 'year'): FactField => ({
  input: 'line',
  read: (data) => String((data.baseline as Data | null)?.[part] ?? ''),
  write: (data, typed) => {
    const before = (data.baseline ?? { value: null, year: null }) as Data
    if (typed !== '' && !(part === 'year' ? /^(?:19|20)\d{2}$/ : /^-?\d+(?:\.\d+)?$/).test(typed)) return part === 'year' ? 'year_unreadable' : 'figure_unreadable'
    const after = { ...before, [part]: typed === '' ? null : Number(typed) }
    return { ...data, baseline: after.value === null && (part === 'value' || typed === '') ? null : after }
  },
})

const day: FactField = {
  input: 'line',
  read: ({ date }) => String(date ?? ''),
  write: (data, typed) => {
    if (typed === '') return { ...data, date: null, precision: 'undated' }
    const precision = ({ 4: 'year', 7: 'month', 10: 'day' } as const)[typed.length]
    return precision && /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(typed) ? { ...data, date: typed, precision } : 'deadline_unreadable'
  },
}

/** The parts of a fact that a person may set, by kind, in the order of the form. Sums that are checked have none: they are as the text has them. */
export const FACT_FIELDS = {
  opinion: { opinionQuote: words('opinionQuote', true), answer },
  problems: { items: list('items', true) },
  commitment: { deadline: promisedBy, owner: words('owner'), quantity: promisedAmount, unit: promisedUnit, modality: words('modality'), objects: list('objects') },
  project: { name: words('name', true), facility: words('facility'), status: words('status'), amount: figure('amount'), fundingSource: words('fundingSource'), decision: words('decision') },
  task: { number: words('number'), title: words('title', true), lead: list('lead'), supporting: list('supporting'), listed: list('listed') },
  target: {
    indicator: words('indicator', true), comparator: choice('comparator', COMPARATORS), value: targetValue, unit: measured.unit, deadline: targetBy,
    baselineValue: baseline('value'), baselineYear: baseline('year'), scope: choice('scope', ['', ...TARGET_SCOPES]), nature: choice('nature', ['', ...TARGET_NATURES]),
  },
  figure: { metric: words('metric', true), ...measured, period: words('period') },
  parameter: { name: words('name', true), ...measured },
  check: {},
  relation: { a: words('a', true), b: words('b', true), type: words('type', true), status: words('status') },
  specialty: { facility: words('facility', true), items: list('items', true) },
  event: { date: day },
  enumeration: { label: words('label', true), items: list('items', true), statedCount: figure('statedCount') },
  abbreviation: { short: words('short', true), full: words('full') },
  term: { term: words('term', true) },
  organisation: { name: words('name', true) },
  platform: { name: words('name', true) },
} as const satisfies Record<FactKind, Record<string, FactField>>

export type FactFieldName = { [Kind in FactKind]: keyof (typeof FACT_FIELDS)[Kind] }[FactKind]

/** What a fact that the importer missed begins with. */
const BLANK: Partial<Record<FactKind, Data>> = {
  opinion: { opinionQuote: '', headingRaw: null, answered: false, answer: null, answerItems: [] },
  problems: { items: [], answeredBy: [] },
  commitment: { kind: 'other', modality: null, quantity: null, deadline: null, objects: [], owner: null },
  project: { name: '', facility: null, statusQuote: null, status: null, amount: null, fundingSource: null, decision: null },
  task: { number: '', title: '', raw: null, lead: [], supporting: [], listed: [] },
  target: { indicator: '', comparator: '=', comparatorRaw: null, value: null, unit: null, baseline: null, scope: null, nature: null, kind: 'qualitative', deadlineRaw: null, deadline: null, deadlinePrecision: null },
  figure: { metric: '', comparator: '=', comparatorRaw: null, value: null, unit: null, period: null },
  parameter: { name: '', comparator: '=', comparatorRaw: null, value: null, unit: null },
  relation: { a: '', b: '', type: '', status: null },
  specialty: { facility: '', items: [], raw: '' },
  event: { date: null, precision: 'undated' },
  enumeration: { label: '', items: [], statedCount: null },
  abbreviation: { full: null, short: '' },
  term: { term: '', source: 'field' },
  organisation: { name: '' },
  platform: { name: '' },
}

/** The kinds of which a person may put in what the importer missed. */
export const ADDABLE = Object.keys(BLANK) as FactKind[]

export function blankData(kind: FactKind): Data {
  return BLANK[kind] ?? {}
}

export function fieldsOf(kind: FactKind): [FactFieldName, FactField][] {
  return Object.entries(FACT_FIELDS[kind]) as [FactFieldName, FactField][]
}
