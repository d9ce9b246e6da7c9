import { describe, expect, it } from 'vitest'
import { compare } from '#circle/compare.ts'
import { compute } from '#circle/compute.ts'
import { canonical, ENGINE, hashOf, type Home, type Inputs, type Question, type Site } from '#circle/inputs.ts'
import { DEFAULT_METHOD, Method, type Point } from '#circle/method.ts'
import { byStreet } from '#circle/streets.ts'

const LAT = 24.5
const at = (east: number, north: number): Point => [LAT + north / 111_195, 118.1 + east / (111_195 * Math.cos((LAT * Math.PI) / 180))]
const home = (code: string, point: Point | null, population: number | null = 1_000, street: string | null = '甲街道'): Home => ({ code, name: `${code}社区`, street, population, elderly: null, point })
const site = (slug: string, point: Point | null, rest: Partial<Site> = {}): Site => ({ slug, name: slug, street: '甲街道', group: 'centre', planned: false, opening: null, point, inferred: false, ...rest })
const question: Question = { target: 'primary', at: null, plans: false, without: null, trial: null }
const inputs = (homes: Home[], sites: Site[], rest: Partial<Inputs> = {}): Inputs => ({
  engine: ENGINE, conversion: 'test', district: { code: '1', name: '某区' }, day: '2026-11-26', question, method: DEFAULT_METHOD, homes, sites, ...rest,
})
const verdicts = (of: Inputs, audience: 'adult' | 'elderly' = 'adult') => compute(of).coverage[audience].reaches.map(({ verdict }) => verdict)

describe('the circle of a district', () => {
  // Adults: at most 15 min × 80 ÷ 1.5 = 800 m surely, ÷ 1.3 = 923 m as estimated, ÷ 1.2 = 1,000 m at best; the old three quarters of it.
  const homes = [home('near', at(0, 700)), home('edge', at(0, 900)), home('doubtful', at(0, 980)), home('far', at(0, 1_100)), home('unknown', null, 5_000)]

  it('tells what is surely, probably, hardly and not within fifteen minutes, and what nobody can tell', () => {
    expect(verdicts(inputs(homes, [site('a', at(0, 0))]))).toEqual(['within', 'likely', 'unlikely', 'beyond', 'unplaced'])
    expect(verdicts(inputs(homes, [site('a', at(0, 0))]), 'elderly')).toEqual(['unlikely', 'beyond', 'beyond', 'beyond', 'unplaced'])
  })

  it('adds up communities and people, leaving out whom nobody has placed or counted', () => {
    const { coverage } = compute(inputs([...homes, home('uncounted', at(100, 0), null)], [site('a', at(0, 0))]))
    expect(coverage.adult.homes).toEqual({ all: 6, placed: 5, atLeast: 2, within: 3, atMost: 4 })
    expect(coverage.adult.people).toEqual({ all: 9_000, placed: 4_000, atLeast: 1_000, within: 2_000, atMost: 3_000 })
  })

  it('is nothing where no house has a known place, and says how many have none', () => {
    const run = inputs(homes, [site('a', null), site('b', null, { inferred: true })])
    expect(verdicts(run)).toEqual(['no-site', 'no-site', 'no-site', 'no-site', 'unplaced'])
    expect(compute(run).sites).toMatchObject({ all: 2, placed: 0, inferred: 1, counted: 0 })
  })

  it('at an hour counts only houses that are surely open then', () => {
    const run = inputs([home('near', at(0, 100))], [site('closed', at(0, 0), { opening: 'closed' }), site('unknown', at(0, 0), { opening: 'unknown' }), site('open', at(0, 2_000), { opening: 'open' })])
    expect(compute(run).coverage.adult.reaches[0]?.way?.site).toBe('open')
    expect(compute(run).sites).toMatchObject({ closed: 1, openingUnknown: 1, counted: 1 })
  })

  it('with a trial site shows what would be gained, and nothing else changes', () => {
    const plain = inputs(homes, [site('a', at(0, 0))])
    const trial = { ...plain, question: { ...question, trial: at(0, 1_500) } }
    const [before, after] = [compute(plain), compute(trial)].map(({ coverage }) => coverage.adult)
    expect(compare(before!, after!)).toEqual({ gained: ['doubtful', 'far'], lost: [], nearer: 3, farther: 0 })
    expect(compare(after!, before!).lost).toEqual(['doubtful', 'far'])
    expect(compute(trial).sites).toEqual(compute(plain).sites)
  })

  it('is told by street, with its centres and stations', () => {
    const run = inputs([home('a', at(0, 100)), home('b', at(0, 5_000)), home('c', null, null, null)], [site('x', at(0, 0)), site('y', null, { group: 'station' }), site('z', null, { group: 'station', planned: true })])
    expect(byStreet(run, compute(run).coverage.adult)).toEqual([
      { street: '甲街道', homes: 2, placed: 2, within: 1, people: 2_000, peopleWithin: 1_000, centres: 1, stations: 1 },
      { street: '', homes: 1, placed: 0, within: 0, people: 0, peopleWithin: 0, centres: 0, stations: 0 },
    ])
  })
})

describe('a run', () => {
  const run = inputs([home('near', at(0, 700))], [site('a', at(0, 0))])

  it('computed again from its stored inputs is the same to the byte, and has the same hash', () => {
    const stored = JSON.parse(JSON.stringify(run)) as Inputs
    expect([hashOf(stored), canonical(compute(stored))]).toEqual([hashOf(run), canonical(compute(run))])
    expect(hashOf({ ...run, sites: run.sites, homes: run.homes })).toBe(hashOf(run))
  })

  it('has another hash as soon as anything differs: the detour from 1.3 to 1.5', () => {
    const other = { ...run, method: Method.parse({ detour: { low: 1.2, mid: 1.5, high: 1.5 } }) }
    expect(hashOf(other)).not.toBe(hashOf(run))
    expect(compute(other).coverage.adult.reaches[0]?.way?.minutes).toEqual({ low: 10.5, mid: 13.1, high: 13.1 })
    expect(compute(run).coverage.adult.reaches[0]?.way?.minutes.mid).toBe(11.4)
  })
})
