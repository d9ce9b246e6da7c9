import { type Home, type Inputs, type Site, TRIAL } from '#circle/inputs.ts'
import { type Audience, AUDIENCES } from '#circle/method.ts'
import { nearestSite, type Way } from '#circle/walking/nearest-site.ts'

/**
 * How a community stands: within the limit even by the longest detour, by the usual one, only by the shortest, or not at all; its
 * point is not known; or no site with a known point is there to go to.
 */
export const VERDICTS = ['within', 'likely', 'unlikely', 'beyond', 'unplaced', 'no-site'] as const
export type Verdict = (typeof VERDICTS)[number]

export type Reach = { home: string; verdict: Verdict; way: Way | null }

/** How many are within: surely, as estimated, and at most. */
export type Share = { all: number; placed: number; atLeast: number; within: number; atMost: number }

/** Of one audience: every community, in the order of the inputs, and what that adds up to in communities and in people who are counted. */
export type Coverage = { reaches: Reach[]; homes: Share; people: Share }

/** What is known of the sites, so that a reader can tell what a result leaves out. */
export type SitesKnown = { all: number; placed: number; inferred: number; counted: number; openingUnknown: number; closed: number; planned: number }

export type Results = { sites: SitesKnown; coverage: Record<Audience, Coverage> }

/**
 * The circle of a district for every audience. Pure: the same inputs give the same results, to the byte. A community or a house
 * without a known point is left out and counted, so that a figure is a lower bound and says so.
 */
export function compute({ homes, sites, method, question }: Inputs): Results {
  const goals = goalsOf(sites, question.trial)
  const coverageOf = (audience: Audience): Coverage => {
    const reaches = homes.map((home): Reach => {
      if (home.point === null) return { home: home.code, verdict: 'unplaced', way: null }
      const way = nearestSite({ code: home.code, point: home.point }, goals, method, audience)
      return { home: home.code, verdict: verdictOf(way, method.limit), way }
    })
    return { reaches, homes: shareOf(homes, reaches, () => 1), people: shareOf(homes, reaches, ({ population }) => population) }
  }
  return { sites: knownOf(sites, goals.length - (question.trial ? 1 : 0)), coverage: Object.fromEntries(AUDIENCES.map((audience) => [audience, coverageOf(audience)])) as Record<Audience, Coverage> }
}

/** Whether a community counts as within the limit, by the usual detour. */
export function isWithin(verdict: Verdict): boolean {
  return verdict === 'within' || verdict === 'likely'
}

/** The sites to measure to: with a point, and open where a time was asked. */
export function goalsOf(sites: readonly Site[], trial: Inputs['question']['trial']) {
  const placed = sites.flatMap(({ slug, point, opening }) => (point !== null && (opening === null || opening === 'open') ? [{ slug, point }] : []))
  return trial ? [...placed, { slug: TRIAL, point: trial }] : placed
}

function verdictOf(way: Way | null, limit: number): Verdict {
  if (way === null) return 'no-site'
  const { low, mid, high } = way.minutes
  return high <= limit ? 'within' : mid <= limit ? 'likely' : low <= limit ? 'unlikely' : 'beyond'
}

function shareOf(homes: readonly Home[], reaches: readonly Reach[], weigh: (home: Home) => number | null): Share {
  const sum = (counts: (verdict: Verdict) => boolean) => homes.reduce((total, home, index) => total + (counts(reaches[index]!.verdict) ? weigh(home) ?? 0 : 0), 0)
  return {
    all: sum(() => true), placed: sum((verdict) => verdict !== 'unplaced'), atLeast: sum((verdict) => verdict === 'within'), within: sum(isWithin),
    atMost: sum((verdict) => isWithin(verdict) || verdict === 'unlikely'),
  }
}

function knownOf(sites: readonly Site[], counted: number): SitesKnown {
  const count = (holds: (site: Site) => boolean) => sites.filter(holds).length
  return {
    all: sites.length, placed: count(({ point }) => point !== null), inferred: count(({ inferred }) => inferred), counted,
    openingUnknown: count(({ opening }) => opening === 'unknown'), closed: count(({ opening }) => opening === 'closed'), planned: count(({ planned }) => planned),
  }
}
