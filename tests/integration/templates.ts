/** What databases of tests are copied from: migrated and empty; with the live seeds as well. */
export const TEMPLATE = 'huiyin_template'
export const SEEDED = 'huiyin_live_seeds'
