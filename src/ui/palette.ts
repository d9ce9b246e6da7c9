/** The one main colour a site may wear. All stand at 7:1 or more against paper, so that any may carry text. */
export const PALETTE = {
  teal: '#0f5c5c',
  blue: '#1d4f8c',
  brown: '#7a3b1d',
  green: '#26613a',
  navy: '#1f3b63',
  cyan: '#0b5a74',
  violet: '#52347a',
  wine: '#7c1f4b',
  crimson: '#8c1d24',
  olive: '#565018',
  slate: '#3d4a5c',
} as const

export type Colour = keyof typeof PALETTE

/**
 * The colour of the palette nearest to the one a bureau asked for: a fixed set lets every page share one stylesheet and one
 * security policy, whatever is configured.
 *
 * @example
 * nearestColour('#105e5a') //=> 'teal'
 */
export function nearestColour(hex: string | null | undefined): Colour {
  if (!hex || !/^#[0-9a-f]{6}$/i.test(hex)) return 'teal'
  const names = Object.keys(PALETTE) as Colour[]
  return names.reduce((best, name) => (distance(PALETTE[name], hex) < distance(PALETTE[best], hex) ? name : best))
}

function distance(one: string, other: string): number {
  return [1, 3, 5].reduce((sum, at) => sum + (channel(one, at) - channel(other, at)) ** 2, 0)
}

function channel(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16)
}
