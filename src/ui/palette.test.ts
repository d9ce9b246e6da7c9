import { expect, it } from 'vitest'
import { nearestColour, PALETTE } from '#ui/palette.ts'

it('wears the nearest colour of the palette, teal when none or nonsense is configured', () => {
  expect(nearestColour('#1D4F8C')).toBe('blue')
  expect(nearestColour('#105e5a')).toBe('teal')
  expect(nearestColour(null)).toBe('teal')
  expect(nearestColour('red;}body{display:none')).toBe('teal')
})

it.each(Object.entries(PALETTE))('%s stands at 7:1 against paper', (_name, hex) => {
  expect((luminance('#fdfcf9') + 0.05) / (luminance(hex) + 0.05)).toBeGreaterThanOrEqual(7)
})

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
