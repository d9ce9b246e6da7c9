// What finding and reading cost in a country of a million houses: npm run bench:facilities
// FACILITIES=20000 makes a small one, KEEP=yes leaves it for the next run, which goes on where one was stopped; ONLY=list asks some kinds.
import { applyMigrations } from '#platform/migrations/apply.ts'
import { dropDatabase, ensureDatabase } from '#platform/postgres/databases.ts'
import { postgresHome } from '#platform/postgres/home.ts'
import { runningServer } from '#platform/postgres/running.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import type { Match } from '#open-data/fhir/searches.ts'
import { dice } from './dice.ts'
import { beginning, drawer, type InMind, initials, inLetters, spoken, WORDS } from './country/questions.ts'
import { loadCountry } from './country/load.ts'
import { measured, printKind } from './country/measure.ts'

const HOUSES = Number(process.env.FACILITIES ?? 1_000_000)
const ASKED = Number(process.env.ASKED ?? 300)
const BAR = 50
const PAGE_BAR = 30
const CLUSTER = `postgres-bench-facilities-${HOUSES}`

const server = await startPostgres(CLUSTER)
const database = `facilities_${HOUSES}`
process.env.DATABASE_URL = await ensureDatabase(server, database)
process.env.AUTH_SECRET ??= 'bench-only-secret-bench-only-secret'
process.env.SITE_ORIGIN ??= 'http://localhost:1'
const stop = async (status: number) => {
  await server.stop()
  process.exit(status)
}
process.once('SIGTERM', () => void stop(1))
await applyMigrations(process.env.DATABASE_URL)
const began = performance.now()
await loadCountry(process.env.DATABASE_URL, HOUSES, (line) => console.log(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${line}`))

const [{ find }, { askList }, { search }, { readNear }, { readFacilities }, { FacilityParameters }, { facilitiesBearing }, { requireFacility }, { offersAt }, { sourceDocuments }, { forget }, { registerTags }, { documentTags }, { db }, { listDistricts }, { dayInChina }] = await Promise.all([
  import('#search/find.ts'), import('#search/ask-list.ts'), import('#open-data/fhir/search.ts'), import('#open-data/fhir/near.ts'), import('#open-data/read-facilities.ts'), import('#open-data/parameters.ts'), import('#search/names/facilities-bearing.ts'),
  import('#app/[locale]/(public)/[district]/facilities/[slug]/require-facility.ts'), import('#services/queries.ts'), import('#sources/source-documents.ts'),
  import('#platform/cache.ts'), import('#districts/register-tags.ts'), import('#documents/cache-tags.ts'), import('#platform/db.ts'), import('#districts/queries.ts'), import('#platform/clock.ts'),
])
const today = dayInChina(new Date())
// Every process of the portal knows its districts; nothing else is known beforehand, since any change to the register lets go of what was kept.
await listDistricts()
const unread = () => forget([...registerTags.changedAnywhere, documentTags.all])

const list = (query: (mind: InMind) => Record<string, string>) => async (mind: InMind) => (await askList(mind.district.code, new URLSearchParams(query(mind)))).found.length
const named = (query: (mind: InMind) => string, here = false) => async (mind: InMind) => (await find({ query: query(mind), districtCode: here ? mind.district.code : null })).total
const roll = dice(20261126)
const around = ({ house: { values: { lat, lng } } }: InMind, far: string) => readNear(`${lat}|${lng}${far}`)
const nearest = (far: string) => async (mind: InMind) =>
  (await search('Location', { questions: [{ name: 'type', match: 'exact', anyOf: ['D152'] }], count: 20, page: 1, near: around(mind, far) }, today, facilitiesBearing)).found.length

const called = (match: Match, words: (mind: InMind) => string) => async (mind: InMind) =>
  (await search('Location', { questions: [{ name: 'name', match, anyOf: [words(mind)] }], count: 20, page: 1, near: null }, today, facilitiesBearing)).found.length
const listed = (query: (mind: InMind) => object) => async (mind: InMind) => (await readFacilities(FacilityParameters.parse(query(mind)))).data.length

/** How many houses there are is counted of the hundred districts among which one changed; all are counted when the portal starts. */
const codes = (await listDistricts()).map(({ code }) => code)
const oneChanged = () => forget([...registerTags.changed(codes[roll(codes.length)]!), documentTags.all])

/** What is asked, and what answers it: each takes a house somebody has in mind and tells how much it found. */
const KINDS: Record<string, { bar: number; ask: (mind: InMind) => Promise<number>; before?: () => void }> = {
  'country, whole name': { bar: BAR, ask: named(({ house }) => house.name) },
  'country, spoken name': { bar: BAR, ask: named(spoken) },
  'country, beginning of a name': { bar: BAR, ask: named((mind) => beginning(mind, roll)) },
  'country, pinyin': { bar: BAR, ask: named((mind) => inLetters(spoken(mind).slice(0, 5))) },
  'country, initials': { bar: BAR, ask: named((mind) => initials(spoken(mind).slice(0, 6))) },
  'country, common words': { bar: BAR, ask: named(() => WORDS[roll(WORDS.length)]!) },
  'district, spoken name': { bar: BAR, ask: named(spoken, true) },
  'district, pinyin': { bar: BAR, ask: named((mind) => inLetters(spoken(mind).slice(0, 5)), true) },
  'district, common words': { bar: BAR, ask: named(() => WORDS[roll(WORDS.length)]!, true) },
  'list, part of a name': { bar: BAR, ask: list((mind) => ({ q: beginning(mind, roll) })) },
  'list, initials': { bar: BAR, ask: list((mind) => ({ q: initials(spoken(mind).slice(0, 4)) })) },
  'list, nearest to a street': { bar: BAR, ask: list(({ district }) => ({ type: 'clinic', near: district.streets[roll(district.streets.length)]!.code })) },
  'list, open at a moment': { bar: BAR, ask: list(() => ({ open: 'now', at: `2026-11-${10 + roll(20)}T${10 + roll(10)}:30` })) },
  'country, nearest 20 dentists': { bar: BAR, ask: nearest('') },
  'country, dentists in 5 km': { bar: BAR, ask: nearest('|5|km') },
  'FHIR, beginning of a name': { bar: BAR, ask: called('starts', ({ house }) => house.name.slice(0, 6)) },
  'FHIR, part of a name': { bar: BAR, ask: called('contains', spoken) },
  'FHIR, common words': { bar: BAR, ask: called('contains', () => WORDS[roll(WORDS.length)]!) },
  'open data, any page': { bar: BAR, ask: listed(() => ({ page: 1 + roll(HOUSES / 20) })), before: oneChanged },
  'open data, of a district': { bar: BAR, ask: listed(({ district }) => ({ district: district.slug })) },
  'open data, by status': { bar: BAR, ask: listed(() => ({ status: 'operating', page: 1 + roll(100) })), before: oneChanged },
  'page of a house, all it reads': {
    bar: PAGE_BAR,
    ask: async ({ house, district }) => {
      const { facility } = await requireFacility({ district: district.slug, slug: house.slug })
      await sourceDocuments((await offersAt(facility.id)).map(({ source }) => source))
      return 1
    },
  },
}

const backend = runningServer(postgresHome(CLUSTER).data)!.pid
const only = process.env.ONLY
let held = true
console.log(`${HOUSES} houses, ${ASKED} questions of each kind\n${'kind'.padEnd(32)}  p50 ms  p95 ms     bar  Node ms  Postgres ms  found`)
for (const [kind, { bar, ask, before = unread }] of Object.entries(KINDS)) {
  if (only && !kind.includes(only)) continue
  const draw = drawer(HOUSES, dice(kind.length * 7919))
  const times = await measured(ASKED, backend, before, () => ask(draw()))
  held = printKind(kind, bar, times) && held
}
await db().$disconnect()
if (process.env.KEEP !== 'yes') await dropDatabase(server, database)
await stop(held ? 0 : 1)
