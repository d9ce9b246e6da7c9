import { describe, expect, it } from 'vitest'
import { dialOf } from '#facilities/values/dial.ts'

describe('what a telephone has to dial', () => {
  it.each([
    ['0592-5579666', '05925579666'],
    ['05925579666', '05925579666'],
    ['(0592)5579666', '05925579666'],
    ['０５９２－５５７９６６６', '05925579666'],
    ['2808387', '05922808387'],
    ['0592-2808387转801', '05922808387,801'],
    ['2808387分机8', '05922808387,8'],
    ['0592-2808387-801', '05922808387,801'],
    ['010-65251234', '01065251234'],
    ['13812345678', '13812345678'],
    ['400-123-4567', '4001234567'],
    ['4001234567', '4001234567'],
    ['120', '120'],
    ['12320', '12320'],
  ])('%s is %s', (printed, dial) => expect(dialOf(printed, '0592')).toBe(dial))

  it.each(['0571-8778388387022776', '2808387、2808388', '总机', '28083', ''])('%s is not plainly one number', (printed) => expect(dialOf(printed, '0592')).toBeNull())

  it('of a local number is not guessed where no area code is known', () => {
    expect(dialOf('2808387', null)).toBeNull()
    expect(dialOf('0592-2808387', null)).toBe('05922808387')
  })
})
