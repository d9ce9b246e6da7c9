import type { Section } from '#desk/facts/sections.ts'
import { listed } from '#desk/fields/field.ts'
import { Deadline, findDeadlines } from '#ingest/facts/deadlines.ts'
import { readDayAlone } from '#ingest/elements/document-dates.ts'

/** What the fields of a fact are read against: the sections an answer may stand in, and the day that 今年 counts from. */
export type FactSurroundings = { sections: Section[]; writtenOn: string | null }

export const FACT_ISSUES = ['fact_part_required', 'figure_unreadable', 'deadline_unreadable', 'year_unreadable', 'choice_unknown'] as const
export type FactIssue = (typeof FACT_ISSUES)[number]

export type Data = Record<string, unknown>

/** One part of a fact in a form: how it reads, and how what was typed is put back; the key of why when it cannot be. */
export type FactField = {
  input: 'line' | 'list' | 'choice'
  /** What may be chosen; 'sections' are those of the document. */
  choices?: readonly string[] | 'sections'
  read: (data: Data) => string
  write: (data: Data, typed: string, around: FactSurroundings) => Data | FactIssue
}

/** A part that is words; `required` ones cannot be emptied. */
export function words(name: string, required = false): FactField {
  return {
    input: 'line',
    read: (data) => text(data[name]),
    write: (data, typed) => (required && typed === '' ? 'fact_part_required' : { ...data, [name]: typed === '' ? null : typed }),
  }
}

/** A part that is a list, one item a line. */
export function list(name: string, required = false): FactField {
  return {
    input: 'list',
    read: (data) => (Array.isArray(data[name]) ? data[name].join('\n') : ''),
    write: (data, typed) => {
      const items = required ? typed.split('\n').map((item) => item.trim()).filter(Boolean) : listed(typed)
      return required && items.length === 0 ? 'fact_part_required' : { ...data, [name]: items }
    },
  }
}

export function choice(name: string, choices: readonly string[]): FactField {
  return {
    input: 'choice', choices,
    read: (data) => text(data[name]),
    write: (data, typed) => (choices.includes(typed) ? { ...data, [name]: typed === '' ? null : typed } : 'choice_unknown'),
  }
}

/** A number, or two with a dash between them (3–5); thousands may be parted. */
export function figure(name: string): FactField {
  return {
    input: 'line',
    read: (data) => (Array.isArray(data[name]) ? data[name].join('–') : text(data[name])),
    write: (data, typed) => {
      const value = readFigure(typed)
      return value === undefined ? 'figure_unreadable' : { ...data, [name]: value }
    },
  }
}

const FIGURE = /^-?\d{1,15}(?:\.\d{1,8})?$/

/** Null for nothing, undefined for what is no figure. */
export function readFigure(typed: string): number | [number, number] | null | undefined {
  if (typed === '') return null
  const parts = typed.replace(/[\s,，]/gu, '').split(/[–—~～至]|(?<=\d)-/u)
  if (parts.length > 2 || !parts.every((part) => FIGURE.test(part))) return undefined
  const [from, to] = parts.map(Number)
  return to === undefined ? from : [from!, to]
}

/** By when, as a day or in words of a document (2026年6月底前); null for nothing, undefined for what names no time. */
export function readDeadline(typed: string, writtenOn: string | null): Deadline | null | undefined {
  if (typed === '') return null
  const day = readDayAlone(typed)?.iso
  if (day) return { raw: typed, date: day, precision: 'day' }
  const [found] = findDeadlines(typed, writtenOn)
  return found && { raw: typed, date: found.date, precision: found.precision }
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
