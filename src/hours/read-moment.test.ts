import { describe, expect, it } from 'vitest'
import { readMoment } from '#hours/read-moment.ts'

describe('a moment in an address', () => {
  it('is read as the day and its minute', () => expect(readMoment('2026-11-28T09:30')).toEqual({ day: '2026-11-28', minute: 570 }))
  it.each(['', '2026-11-28', '2026-02-30T09:30', '2026-11-28T24:00', '2026-13-01T00:00', '2026-11-28T09:30Z', '9999-12-31T10:00', '0000-01-01T00:00', 'now'])('is not read out of %s', (text) => expect(readMoment(text)).toBeNull())
})
