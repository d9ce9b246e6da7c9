/** A notice of the State Council's General Office that sets the days off of a year. */
export type Arrangement = { number: string; issuedOn: string }

/**
 * Years whose holidays are announced. A year that is not here has no days off that anybody could know, whatever a calendar
 * program makes of it: add it when the notice is out and the calendar package knows it.
 */
export const ARRANGEMENTS: Record<number, Arrangement> = {
  2024: { number: '国办发明电〔2023〕7号', issuedOn: '2023-10-25' },
  2025: { number: '国办发明电〔2024〕12号', issuedOn: '2024-11-12' },
  2026: { number: '国办发明电〔2025〕7号', issuedOn: '2025-11-04' },
}
