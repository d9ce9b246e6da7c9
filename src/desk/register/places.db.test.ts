import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { readDueChecks } from '#desk/register/due-checks.ts'
import { placeFacility, type PlaceFacilityInput } from '#desk/register/place-facility.ts'
import { stateExtent } from '#desk/register/state-extent.ts'
import { lookAtPlaces } from '#desk/register/places/look-at-places.ts'
import { setPlaces } from '#desk/register/places/set-places.ts'
import { findDistrict } from '#districts/queries.ts'
import { facilitiesAt, listFacilities } from '#facilities/list-facilities.ts'
import { findFacility } from '#facilities/queries.ts'
import { startsOf } from '#facilities/starts.ts'
import { loadPlaces } from '#places/load-places.ts'
import { byNearness } from '#places/nearness.ts'
import { listPlaces } from '#places/queries.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import type { Role } from '#platform/generated/enums.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const LICHENG = '350502'
const SLUG = 'hai-bin-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin'
const member = (role: Role, districtCode = LICHENG): Actor => ({ kind: 'user', id: `u-${role}`, name: role, memberships: [{ districtCode, role }] })
const editor = member('facility_editor')
const database = useDatabase('live seeds')
const basis = { basis: '现场测量记录', method: 'site-visit' as const, quote: '', asOf: '2026-11-20', nextCheck: '' }
let facilityId = ''
const places = (text: string, sure = false) => setPlaces(editor, { ...basis, districtCode: LICHENG, text, sure })
const point = (lat: string, lng: string, datum: string, sure = false): PlaceFacilityInput => ({ ...basis, facilityId, lat, lng, datum, sure })

beforeAll(async () => {
  await database.client.user.create({ data: { id: 'u-facility_editor', name: 'e', email: 'e@x.example' } })
  facilityId = (await database.client.facility.findUniqueOrThrow({ where: { slug: SLUG } })).id
}, 60_000)

describe('the places of a district', () => {
  it('begin as the list of divisions has them: what there is, not where, and loading again changes nothing', async () => {
    const loader = { kind: 'system', name: 'test' } as const
    expect(await loadPlaces(loader, 'content/facilities/streets.json')).toBeGreaterThan(200)
    expect(await loadPlaces(loader, 'content/facilities/streets.json')).toBe(0)
    const held = await listPlaces(LICHENG)
    expect(held.every(({ position, population }) => position === null && population === null)).toBe(true)
    expect(held.filter(({ kind }) => kind === 'street')).toHaveLength(8)
    expect(held.some(({ name }) => name.includes('虚拟'))).toBe(false)
  })

  it('are set by a table, row by row or not at all, and what is left empty stays', async () => {
    const [a, b, c] = (await listPlaces(LICHENG)).filter(({ kind, street }) => kind === 'community' && street === '海滨街道')
    const row = ({ code, name }: { code: string; name: string }, ...rest: string[]) => [code, name, ...rest].join(',')
    const head = '代码,名称,纬度,经度,坐标系,人口\n'
    const rows = [row(a!, '24.9000', '118.5900', 'WGS-84', '5000'), row(b!, '24.9020', '118.5920', 'WGS-84', ''), row(c!, '24.9010', '118.5880', 'WGS-84', '7000')]
    expect(await places(`${head}${rows[0]}\n${row(b!, '24.9', '', 'GPS', '')}`)).toEqual({ ok: false, issues: [{ field: 'text', key: 'coordinates_incomplete', line: 3 }] })
    expect((await listPlaces(LICHENG)).every(({ position }) => position === null)).toBe(true)
    expect(await places(head + rows.join('\n'))).toEqual({ ok: true, changed: 3 })
    expect(await places(head + rows.join('\n'))).toEqual({ ok: true, changed: 0 })
    expect(await places(`代码,名称,人口\n${row(b!, '6000')}`)).toEqual({ ok: true, changed: 1 })
    expect((await listPlaces(LICHENG)).find(({ code }) => code === b!.code)).toMatchObject({ population: 6000, street: '海滨街道', position: { lat: 24.902, lng: 118.592, datum: 'WGS-84' } })
    expect(await database.client.auditEntry.count({ where: { action: 'place.set', districtCode: LICHENG } })).toBe(3)
  })

  it('are not saved by who has not seen what the table would change, or saw something else', async () => {
    const [place] = (await listPlaces(LICHENG)).filter(({ kind, population }) => kind === 'community' && population === null)
    const text = (population: string) => `代码,名称,人口\n${place!.code},${place!.name},${population}`
    const ask = (population: string, seen: string) => setPlaces(editor, { ...basis, districtCode: LICHENG, text: text(population), sure: false, seen })
    expect(await ask('800', '')).toEqual({ ok: false, issues: [{ field: null, key: 'places_to_see' }] })
    const { seen, changed } = await lookAtPlaces(editor, LICHENG, text('800'))
    expect(changed.map(({ changes }) => changes)).toEqual([[{ field: 'population', before: null, after: '800' }]])
    expect(await places(text('700'))).toEqual({ ok: true, changed: 1 })
    expect(await ask('800', seen)).toEqual({ ok: false, issues: [{ field: null, key: 'places_stale' }] })
    expect(await ask('800', (await lookAtPlaces(editor, LICHENG, text('800'))).seen)).toEqual({ ok: true, changed: 1 })
    expect(await ask('800', '')).toEqual({ ok: true, changed: 0 })
  })

  it('one far from all the others is asked about, and taken once somebody has looked again', async () => {
    const far = '代码,名称,类别,纬度,经度,坐标系\nclock-tower,钟楼,地标,25.1,118.59,WGS-84'
    expect(await places(far)).toEqual({ ok: false, issues: [{ field: 'text', key: 'far_from_places', line: 2 }] })
    expect(await places(far, true)).toEqual({ ok: true, changed: 1 })
  })

  it('stay of the kind they are where a table leaves it empty, and need one where they are new and their name says none', async () => {
    expect(await places('代码,名称,类别,人口\nclock-tower,钟楼,,', true)).toEqual({ ok: true, changed: 0 })
    expect(await places('代码,名称,类别\n350502001999,某村,社区')).toEqual({ ok: true, changed: 1 })
    expect(await places('代码,名称,类别,人口\n350502001999,某村,,300')).toEqual({ ok: true, changed: 1 })
    expect((await listPlaces(LICHENG)).find(({ code }) => code === '350502001999')).toMatchObject({ kind: 'community', population: 300 })
    expect(await places('代码,名称,类别\nx1,某处,')).toEqual({ ok: false, issues: [{ field: 'text', key: 'place_kind_unknown', line: 2 }] })
  })

  it('are set by nobody else', async () => {
    const input = { ...basis, districtCode: LICHENG, text: '代码,名称\nx,某社区', sure: false }
    await expect(setPlaces(member('drafter'), input)).rejects.toThrow(ForbiddenError)
    await expect(setPlaces(member('facility_editor', '350206'), input)).rejects.toThrow(NotFoundError)
  })
})

describe('where a facility is', () => {
  it('is refused in part, without a datum or a source, and questioned when another datum fits its street better', async () => {
    expect(await placeFacility(editor, point('24.9', '', 'WGS-84'))).toMatchObject({ issues: [{ field: 'lat', key: 'coordinates_incomplete' }] })
    expect(await placeFacility(editor, point('24.9', '118.59', ''))).toMatchObject({ issues: [{ field: 'datum', key: 'datum_unknown' }] })
    expect(await placeFacility(editor, { ...point('24.9', '118.59', 'WGS-84'), basis: '' })).toMatchObject({ issues: [{ field: 'basis', key: 'basis_required' }] })
    // A spot in the street as 百度 shows it, about 1.2 km north-east of where its numbers lie on WGS-84.
    expect(await placeFacility(editor, point('24.9045', '118.6011', 'WGS-84'))).toMatchObject({ ok: false, issues: [{ field: 'sure', key: 'fits_bd09' }] })
    expect(await placeFacility(editor, point('24.9045', '118.6011', 'BD-09'))).toEqual({ ok: true })
  })

  it('stands as its source gave it, on its datum, and is outside nothing by mistake', async () => {
    const facility = await findFacility(SLUG)
    expect(facility?.position).toMatchObject({ lat: { value: '24.9045', weak: false }, lng: { value: '118.6011' }, crs: { value: 'BD-09' } })
    expect(await placeFacility(editor, point('32.06', '118.8', 'WGS-84', true))).toMatchObject({ ok: false, issues: [{ field: 'lat', key: 'beyond_district' }] })
    const box = { districtCode: LICHENG, south: '24.8', west: '118.5', north: '25', east: '118.7', basis: '区情概况', sure: false }
    expect(await stateExtent(editor, { ...box, north: '24.7' })).toMatchObject({ ok: false, issues: [{ field: 'south', key: 'extent_unreadable' }] })
    expect(await stateExtent(editor, { ...box, basis: '', north: '24.8001' })).toMatchObject({ ok: false, issues: [{ key: 'extent_leaves_out' }, { key: 'basis_required' }] })
    await expect(stateExtent(member('facility_editor', '350505'), box)).rejects.toThrow(NotFoundError)
    expect(await stateExtent(editor, { ...box, sure: true })).toEqual({ ok: true })
    expect((await findDistrict('licheng'))?.rules.extent).toMatchObject({ south: 24.8, source: '区情概况' })
    // Whoever opened the form before has seen no box yet.
    expect(await stateExtent(editor, { ...box, sure: true, seen: '' })).toEqual({ ok: false, issues: [{ field: null, key: 'record_stale' }] })
    expect(await stateExtent(editor, { ...box, sure: true, seen: '24.8, 118.5, 25, 118.7' })).toEqual({ ok: true })
    expect(await placeFacility(editor, point('25.3', '118.6', 'WGS-84', true))).toMatchObject({ ok: false, issues: [{ field: 'lat', key: 'outside_district' }] })
    expect(await placeFacility(editor, { ...point('24.9010', '118.5900', 'WGS-84'), seen: '' })).toEqual({ ok: false, issues: [{ field: null, key: 'record_stale' }] })
    expect(await placeFacility(editor, { ...point('24.9010', '118.5900', 'WGS-84'), seen: '24.9045, 118.6011, BD-09' })).toEqual({ ok: true })
    expect((await findFacility(SLUG))?.position).toMatchObject({ lat: { value: '24.901' }, crs: { value: 'WGS-84' } })
  })

  it('falls due as one thing to look at again', async () => {
    expect(await placeFacility(editor, { ...point('24.9010', '118.5900', 'WGS-84'), nextCheck: '2026-01-01' })).toEqual({ ok: true })
    const { due } = await readDueChecks(editor, LICHENG)
    expect(due).toMatchObject([{ of: 'field', field: 'position', value: null, due: '2026-01-01' }])
    expect(await placeFacility(editor, { ...point('24.9010', '118.5900', 'WGS-84'), nextCheck: '2099-01-01' })).toEqual({ ok: true })
    expect((await readDueChecks(editor, LICHENG)).due).toEqual([])
  })

  it('can be measured from a community', async () => {
    const facilities = facilitiesAt({ day: '2026-11-26', minute: 600 }, await listFacilities(LICHENG))
    const start = startsOf(await listPlaces(LICHENG), facilities).find(({ kind, position }) => kind === 'community' && position.lat === 24.9)!
    const [first, second] = byNearness(start, facilities)
    // 0.001° north: 111.2 m.
    expect([first?.slug, Math.round(first!.near!.metres), first!.near!.direction]).toEqual([SLUG, 111, 'n'])
    expect(second?.near).toBeNull()
  })
})
