import { type Coverage, isWithin } from '#circle/compute.ts'
import type { Inputs } from '#circle/inputs.ts'

/** A street: how its communities stand, and whether it has 一中心多站点, as far as the register says in which street a house is. */
export type StreetReach = { street: string; homes: number; placed: number; within: number; people: number; peopleWithin: number; centres: number; stations: number }

/** The streets of a run in the order of its communities, which follow their codes; communities of no known street are one group, named ''. */
export function byStreet({ homes, sites }: Pick<Inputs, 'homes' | 'sites'>, { reaches }: Coverage): StreetReach[] {
  const streets = [...new Set(homes.map(({ street }) => street ?? ''))]
  return streets.map((street) => {
    const here = homes.map((home, index) => ({ home, reach: reaches[index]! })).filter(({ home }) => (home.street ?? '') === street)
    const within = here.filter(({ reach }) => isWithin(reach.verdict))
    const people = (some: typeof here) => some.reduce((sum, { home }) => sum + (home.population ?? 0), 0)
    const houses = (group: string) => sites.filter((site) => site.street === street && site.group === group && !site.planned).length
    return {
      street, homes: here.length, placed: here.filter(({ home }) => home.point !== null).length, within: within.length, people: people(here), peopleWithin: people(within),
      centres: houses('centre') + houses('township'), stations: houses('station'),
    }
  })
}
