import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { UserActor } from '#accounts/actor.ts'
import { computeRun } from '#desk/circle/compute-run.ts'
import { receiveTable } from '#desk/register/table/receive-table.ts'
import { publishDraft } from '#desk/publish-draft.ts'
import { submitDraft } from '#desk/submit-draft.ts'
import { receiveFeedback } from '#feedback/receive-feedback.ts'
import { findSubject } from '#feedback/subject.ts'
import { translator } from '#i18n/translate.ts'
import { db } from '#platform/db.ts'
import { Role } from '#platform/generated/enums.ts'
import { useDatabase } from './database.ts'
import { aLetter, taken } from './letters.ts'
import { anAccount } from './sessions.ts'
import { HAICANG, HULI, clerk, twoDistricts } from './staff.ts'

/** Every page, route and action of the staff side, called as nobody, as somebody who holds every role of another district, and as a wrong role. */

// Who is behind a request is tried elsewhere; here it is whoever the test says, also for modules that a file before has loaded.
const behind = vi.hoisted(() => {
  vi.resetModules()
  return { actor: null as UserActor | null, scripts: false }
})
vi.mock('next/headers', () => ({ headers: async () => new Headers(behind.scripts ? { 'next-action': 'one' } : {}), cookies: async () => ({ set: () => undefined }) }))
vi.mock('#accounts/session/find-entrance.ts', () => ({
  findEntrance: async () => behind.actor && { sessionId: 'one', person: { ...behind.actor, email: 'a@b.example' }, step: 'in', secondFactor: { has: true, must: false }, actor: behind.actor },
}))

afterAll(() => {
  vi.doUnmock('next/headers')
  vi.doUnmock('#accounts/session/find-entrance.ts')
  vi.resetModules()
})

useDatabase()

const ADMIN = `${process.cwd()}/src/app/[locale]/admin`
const STRANGER: UserActor = { ...clerk('drafter'), memberships: Object.values(Role).map((role) => ({ districtCode: HAICANG, role })) }
const ids = { editionId: '', otherId: '', documentId: '', facilityId: '', feedbackId: '', userId: '', runId: '', caseId: '', tableId: '', changeId: '', careId: '', twinId: '', number: '1', token: 'none' }

beforeAll(async () => {
  await twoDistricts()
  const drafter = clerk('drafter')
  ids.otherId = await taken(drafter, aLetter(901))
  await submitDraft(drafter, { editionId: ids.otherId, revision: 1 })
  await publishDraft(clerk('publisher'), { editionId: ids.otherId, revision: 2 })
  ids.editionId = await taken(drafter, aLetter(901).replace('3家', '4家'))
  ids.documentId = (await db().edition.findUniqueOrThrow({ where: { id: ids.otherId } })).documentId
  ids.userId = (await db().user.findUniqueOrThrow({ where: { email: await anAccount() } })).id
  const facility = await db().facility.create({ data: { districtCode: HULI, slug: 'jiang-tou', name: '江头街道社区卫生服务中心', status: 'operating', scope: 'district' } })
  ids.facilityId = facility.id
  ids.twinId = (await db().facility.create({ data: { districtCode: HULI, slug: 'jiang-tou-2', name: '江头社区卫生服务中心', status: 'operating', scope: 'district' } })).id
  ids.caseId = (await db().case.findFirstOrThrow({ where: { districtCode: HULI } })).id
  const computed = await computeRun(clerk('facility_editor'), { districtCode: HULI, target: 'primary', at: '', plans: false })
  if (!computed.ok) throw new Error(JSON.stringify(computed.issues))
  ids.runId = (await db().circleRun.findFirstOrThrow({ where: { districtCode: HULI } })).id
  const table = await receiveTable(clerk('facility_editor'), { districtCode: HULI, basis: '名册', asOf: '' }, { name: '名册.csv', bytes: new TextEncoder().encode('名称\n甲诊所\n') })
  if (!table.ok) throw new Error(JSON.stringify(table.issues))
  ids.tableId = table.tableId
  ids.changeId = (await db().registerChange.create({ data: { districtCode: HULI, kind: 'import', subject: '名册.csv', details: {}, madeBy: '甲' } })).id
  const place = { districtCode: HULI, code: '350206001201', kind: 'village', name: '某村', source: { kind: 'web', trust: 'official-derived' } }
  ids.careId = (await db().villageCare.create({ data: { place: { create: place }, mode: 'none', source: { kind: 'desk', trust: 'desk' } } })).id
  const subject = await findSubject(HULI, { facility: 'jiang-tou', document: null, village: null, place: null })
  const received = await receiveFeedback({ districtCode: HULI, subject, claim: '电话已换', evidence: '门口的通知', address: '203.0.113.1' })
  if (!received.ok) throw new Error(JSON.stringify(received.issues))
  ids.feedbackId = (await db().feedback.findUniqueOrThrow({ where: { receipt: received.receipt } })).id
}, 60_000)

beforeEach(() => {
  behind.actor = null
})

/** Pages and routes by their file, with a role of the district whose they are not; `all`: shown to every role of the district; `own`: everybody's own, shown to whoever is signed in; `door`: where one comes in. */
const PAGES: Record<string, Role | 'all' | 'own' | 'door'> = {
  'page.tsx': 'own', 'import/page.tsx': 'own', 'account/page.tsx': 'own', 'account/recovery-codes/page.tsx': 'own', 'second-factor/page.tsx': 'own', 'second-factor/set-up/page.tsx': 'own', 'second-factor/passkey/page.tsx': 'own', 'sign-in/page.tsx': 'door', 'single-sign-on/route.ts': 'door', 'single-sign-on/callback/route.ts': 'door',
  'editions/[editionId]/page.tsx': 'facility_editor', 'editions/[editionId]/changes/page.tsx': 'facility_editor', 'editions/[editionId]/against/[otherId]/page.tsx': 'facility_editor',
  'editions/[editionId]/preview/route.tsx': 'facility_editor', 'editions/[editionId]/official/route.ts': 'facility_editor',
  'editions/[editionId]/text/page.tsx': 'publisher', 'editions/[editionId]/fact/page.tsx': 'publisher', 'editions/[editionId]/submit/page.tsx': 'publisher', 'editions/[editionId]/discard/page.tsx': 'publisher',
  'editions/[editionId]/pass/page.tsx': 'drafter', 'editions/[editionId]/remark/page.tsx': 'drafter', 'editions/[editionId]/return/page.tsx': 'drafter', 'editions/[editionId]/publish/page.tsx': 'drafter', 'editions/[editionId]/release/page.tsx': 'drafter', 'editions/[editionId]/merge/page.tsx': 'publisher', 'editions/[editionId]/end/page.tsx': 'drafter', 'editions/[editionId]/request/page.tsx': 'publisher',
  'facilities/[facilityId]/page.tsx': 'drafter', 'facilities/[facilityId]/[task]/page.tsx': 'drafter', 'register/[district]/page.tsx': 'drafter', 'places/[district]/page.tsx': 'drafter', 'places/[district]/table/route.ts': 'drafter', 'places/[district]/extent/page.tsx': 'drafter', 'facilities/[facilityId]/records/[kind]/[recordId]/page.tsx': 'drafter',
  'documents/[district]/page.tsx': 'facility_editor', 'deadlines/[district]/page.tsx': 'all', 'cases/[district]/page.tsx': 'facility_editor', 'upkeep/[district]/page.tsx': 'facility_editor', 'promises/[district]/page.tsx': 'facility_editor',
  'register/[district]/add/page.tsx': 'drafter', 'register/[district]/misses/page.tsx': 'drafter', 'register/[district]/many/page.tsx': 'drafter', 'register/[district]/switch/page.tsx': 'drafter', 'facilities/[facilityId]/merge/page.tsx': 'drafter', 'facilities/[facilityId]/owner/page.tsx': 'drafter',
  'register/[district]/changes/page.tsx': 'drafter', 'register/[district]/tables/page.tsx': 'drafter', 'register/[district]/tables/[tableId]/page.tsx': 'drafter', 'register/[district]/tables/[tableId]/file/route.ts': 'drafter', 'register/[district]/tables/[tableId]/progress/route.ts': 'drafter',
  'circle/[district]/page.tsx': 'drafter', 'circle/[district]/[number]/page.tsx': 'drafter', 'circle/[district]/method/page.tsx': 'drafter',
  'services/[district]/page.tsx': 'drafter', 'services/[district]/[code]/page.tsx': 'drafter', 'feedback/[district]/page.tsx': 'auditor',
  'accounts/[district]/page.tsx': 'publisher', 'accounts/[district]/invite/page.tsx': 'publisher', 'accounts/[district]/[userId]/page.tsx': 'publisher', 'link/[token]/page.tsx': 'door',
  'villages/[district]/page.tsx': 'drafter', 'villages/[district]/[code]/page.tsx': 'drafter',
  'trail/[district]/page.tsx': 'drafter', 'trail/[district]/export/route.ts': 'drafter',
}

type Called = (...bound: unknown[]) => Promise<unknown>
type Act = { wrong: Role | 'own' | 'door'; bound?: () => unknown[]; typed?: Record<string, string>; /** Called without a form. */ bare?: true }
const edition = (wrong: Role, typed: Record<string, string> = {}): Act => ({ wrong, bound: () => [ids.editionId], typed })
const live = (wrong: Role, typed: Record<string, string>): Act => ({ wrong, bound: () => [ids.otherId], typed: { ...typed, revision: '3' } })
const basis = { basis: '厦湖卫健〔2026〕8号', method: 'document' }
const facility = (typed: Record<string, string> = {}): Act => ({ wrong: 'drafter', bound: () => [ids.facilityId], typed: { ...basis, ...typed } })
const recordPlace = (recordId: string | null) => ({ facilityId: ids.facilityId, kind: 'claim', recordId, revision: 0 })
const record = (recordId: string | null, typed: Record<string, string> = {}): Act => ({ wrong: 'drafter', bound: () => [recordPlace(recordId)], typed })
const person = (typed: Record<string, string> = {}): Act => ({ wrong: 'publisher', bound: () => [{ districtCode: HULI, slug: 'huli', userId: ids.userId }], typed })
const circle = (wrong: Role, typed: Record<string, string>): Act => ({ wrong, bound: () => [{ code: HULI, slug: 'huli' }], typed })
const run = (typed: Record<string, string>): Act => ({ wrong: 'drafter', bound: () => [{ code: HULI, slug: 'huli' }, ids.runId], typed })
const service = (wrong: Role): Act => ({ wrong, bound: () => [{ district: { code: HULI, slug: 'huli' }, code: 'FD-SIGN' }], typed: { ...basis, what: '上门', revision: '0' } })

const ACTIONS: Record<string, Record<string, Act>> = {
  'editions/[editionId]': {
    reviseTextAction: edition('publisher', { text: '改过的正文' }), submitAction: edition('publisher'), discardAction: edition('publisher'),
    returnAction: edition('drafter', { reason: '见批注' }), passAction: edition('drafter'), remarkAction: edition('drafter', { quote: '收悉', words: '请核' }), publishAction: edition('drafter', { emergency: '急' }), releaseAction: edition('drafter', { at: '2099-01-01T09:00' }),
    settleRemarkAction: { wrong: 'publisher', bound: () => [ids.editionId, randomUUID()] }, requestAction: live('publisher', { kind: 'voided', reason: '有误' }), endAction: live('drafter', { reason: '有误' }),
  },
  'editions/[editionId]/fact': {
    findFactAction: { wrong: 'publisher', bound: () => [ids.editionId, { kind: 'figure' }], bare: true },
    setFactAction: { wrong: 'publisher', bound: () => [ids.editionId, null, 'figure'], typed: { quote: '3家' } },
  },
  'editions/[editionId]/keeping': {
    keepAction: { wrong: 'publisher', bound: () => [ids.editionId, 'text', { id: randomUUID(), revision: 1, words: { text: '改过的正文' } }], bare: true },
    keepFactAction: { wrong: 'publisher', bound: () => [ids.editionId, { kind: 'figure', key: null }, { id: randomUUID(), revision: 1, words: { 'fact-quote': '3家' } }], bare: true },
    presentAction: { wrong: 'publisher', bound: () => [ids.editionId], bare: true },
    dropAction: { wrong: 'publisher', bound: () => [ids.editionId, randomUUID()] }, mergeAction: { wrong: 'publisher', bound: () => [ids.editionId, randomUUID()] },
  },
  'editions/[editionId]/work': {
    commandAction: { wrong: 'auditor', bound: () => [ids.editionId, { command: { do: 'undo' }, revision: 1, values: {} }], bare: true },
    workAction: edition('auditor', { cc: '区政府办公室' }),
  },
  'facilities/[facilityId]': {
    correctAction: facility({ field: 'phone', value: '0592-5551234' }), placeAction: facility({ lat: '24.5', lng: '118.1', datum: 'WGS-84' }), eventAction: facility({ kind: 'closed', effective: '2026-01-01' }),
    hoursAction: facility({ serviceCode: '', sessions: '周一至周五 08:00-17:00', exceptions: '', holidays: 'closed' }),
    switchAction: facility({ serviceCode: 'FD-SIGN', mode: 'home', status: 'paused', effectiveOn: '', until: '', order: '通知' }),
    makeOwnerLinkAction: facility({ days: '30' }), revokeOwnerLinkAction: { ...facility(), bound: () => [ids.facilityId, randomUUID()] },
    mergeAction: { ...facility(), bound: () => [ids.facilityId, ids.twinId] },
    takeawayAction: facility({ field: 'phone' }), putBackAction: { ...facility(), bound: () => [ids.facilityId, randomUUID()] },
    withdrawEventAction: { ...facility(), bound: () => [ids.facilityId, randomUUID()] },
  },
  'register/[district]': {
    receiveTableAction: { wrong: 'drafter', bound: () => [{ code: HULI, slug: 'huli' }], typed: basis },
    switchManyAction: { wrong: 'drafter', bound: () => [{ code: HULI, slug: 'huli' }], typed: { status: 'offered', effectiveOn: '2026-11-20', until: '', order: '厦湖卫健〔2026〕9号' } },
    changeManyAction: { wrong: 'drafter', bound: () => [{ code: HULI, slug: 'huli' }], typed: { ...basis, field: 'street', value: '江头街道' } },
    addHouseAction: { wrong: 'drafter', bound: () => [{ code: HULI, slug: 'huli' }], typed: { ...basis, name: '乙诊所' } },
    columnsAction: { wrong: 'drafter', bound: () => ['huli', ids.tableId], typed: { width: '1', 'column-0': 'name' } },
    importTableAction: { wrong: 'drafter', bound: () => ['huli', ids.tableId] }, undoChangeAction: { wrong: 'drafter', bound: () => ['huli', ids.changeId] },
  },
  'places/[district]': { placesAction: { wrong: 'drafter', bound: () => [{ code: HULI, slug: 'huli' }], typed: { ...basis, text: '代码,名称' } } },
  'places/[district]/extent': { extentAction: { wrong: 'drafter', bound: () => [{ code: HULI, slug: 'huli' }], typed: { south: '24.4', west: '118', north: '24.6', east: '118.2', basis: '区划图' } } },
  'facilities/[facilityId]/records/[kind]/[recordId]': {
    keepAction: record(null, { ...basis, scheme: '等级医院', status: 'awarded' }), endAction: record(randomUUID(), { endsOn: '2026-01-01', endBasis: '通知' }),
    takeBackAction: record(randomUUID(), { reason: '有误' }), putBackAction: { ...record(randomUUID()), bound: () => [recordPlace(randomUUID()), 1] },
  },
  'villages/[district]': {
    setCareAction: { wrong: 'drafter', bound: () => [{ districtCode: HULI, slug: 'huli', code: '350206001201' }], typed: { ...basis, mode: 'none' } },
    withdrawCareAction: { wrong: 'drafter', bound: () => [{ districtCode: HULI, slug: 'huli', code: '350206001201' }, ids.careId] },
  },
  'circle/[district]': {
    computeAction: circle('drafter', { target: 'primary', at: '' }), methodAction: circle('drafter', { ...basis, limit: '15', adult: '80', elderly: '60', wheelchair: '50', pushchair: '70', low: '1.2', mid: '1.3', high: '1.5', barriers: '', datum: 'WGS-84', measured: '' }),
    publishAction: run({ note: '公布' }), withdrawAction: run({ reason: '有误' }),
  },
  'cases/[district]': {
    addCaseAction: { wrong: 'publisher', bound: () => [{ code: HULI, slug: 'huli' }], typed: { body: 'npc', level: '区', term: '9', session: '4', number: '1', title: '', handedOverOn: '2026-01-05' } },
    setCaseAction: { wrong: 'publisher', bound: () => ['huli', ids.caseId], typed: {} },
  },
  'promises/[district]': {
    tellAction: { wrong: 'publisher', bound: () => ['huli', { documentId: ids.documentId, factKey: 'none' }] },
    settleAction: { wrong: 'drafter', bound: () => ['huli', { documentId: ids.documentId, factKey: 'none', fulfilmentId: randomUUID() }] },
  },
  'upkeep/[district]': { checkPageAction: { wrong: 'publisher', bound: () => ['huli', ids.otherId] } },
  'services/[district]/[code]': { defineAction: service('publisher'), approveAction: service('facility_editor') },
  'feedback/[district]': { decideAction: { wrong: 'drafter', bound: () => ['huli', ids.feedbackId], typed: { decision: 'accepted' } } },
  import: { importAction: { wrong: 'publisher', typed: { district: HULI, text: aLetter(902) } }, importFileAction: { wrong: 'publisher', typed: { district: HULI, text: aLetter(903) } } },
  accounts: { inviteAction: person({ email: 'new@huli.example', name: '新人', role: 'drafter' }), renewLinkAction: person(), changeRolesAction: person({ role: 'publisher' }), deactivateAction: person({ reason: '调离' }), reactivateAction: person() },
  'link/[token]': { acceptAction: { wrong: 'door' } },
  account: { changePasswordAction: { wrong: 'own' }, endSessionsAction: { wrong: 'own' }, renamePasskeyAction: { wrong: 'own', bound: () => ['none'] }, removePasskeyAction: { wrong: 'own', bound: () => ['none'] } },
  'second-factor': { showAction: { wrong: 'own', bound: () => [''] }, setUpAction: { wrong: 'own', bound: () => [''] }, showPasskeyAction: { wrong: 'own', bound: () => [''] }, addPasskeyAction: { wrong: 'own', bound: () => [''] }, recoveryCodesAction: { wrong: 'own' } },
  'sign-in': { signInAction: { wrong: 'door' }, passkeySignInAction: { wrong: 'door' }, signOutAction: { wrong: 'door' } },
}

const files = readdirSync(ADMIN, { recursive: true, encoding: 'utf8' })
const t = translator('zh-CN')
const member = (role: Role) => clerk(role)

/** What came of it: where one was sent, a 404, or the words of a refusal. */
async function told(calling: Promise<unknown>): Promise<string> {
  try {
    const answer = await calling
    if (answer instanceof Response) return answer.headers.get('location')?.includes('/admin/sign-in') ? 'sign in' : `${answer.status}`
    const issues = (answer as { issues?: { words: string }[]; words?: string } | null) ?? {}
    const words = issues.issues?.[0]?.words ?? issues.words
    return answer === null ? 'nothing' : words === t('admin.keeping.signedOut') || words === t('issues.signed_out') ? 'sign in' : words === t('issues.not_found') || words === t('issues.forbidden') ? 'refused' : `let in: ${words ?? 'a page'}`
  } catch (error) {
    const { digest } = error as { digest?: string }
    if (digest?.startsWith('NEXT_REDIRECT')) return digest.includes('/admin/sign-in') ? 'sign in' : `let in: ${digest}`
    if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return '404'
    throw error
  }
}

async function page(file: string): Promise<string> {
  const params = { locale: 'zh-CN', district: 'huli', code: 'fd-sign', task: 'correct', kind: 'claim', recordId: 'new', ...ids }
  const loaded = (await import(/* @vite-ignore */ `${ADMIN}/${file}`)) as { default?: Called; GET?: Called }
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve({ field: 'phone', kind: 'figure' }) }
  return told(loaded.GET ? loaded.GET(new NextRequest('http://127.0.0.1:3000/admin/x?format=csv'), props) : loaded.default!(props))
}

async function action(folder: string, name: string, { bound = () => [], typed = {}, bare }: Act): Promise<string> {
  const loaded = (await import(/* @vite-ignore */ `${ADMIN}/${folder}/actions.ts`)) as Record<string, Called>
  const form = new FormData()
  for (const [field, value] of Object.entries({ revision: '1', keptId: randomUUID(), [`reply-${ids.feedbackId}`]: '已改', ...typed })) form.set(field, value)
  const given = bare ? [] : name === 'importFileAction' ? [form] : [null, form]
  return told(loaded[name]!('zh-CN', ...bound(), ...given))
}

/** Everything an action could have changed. */
async function everything() {
  const counts = await Promise.all([db().document.count(), db().source.count(), db().step.count(), db().fact.count(), db().remark.count(), db().verdict.count(), db().release.count(), db().keptWords.count(), db().presence.count(), db().ending.count(), db().endingRequest.count(), db().fulfilment.count(), db().facilityValue.count(), db().takeaway.count(), db().facilityEvent.count(), db().serviceDefinition.count(), db().recordState.count(), db().feedback.count({ where: { decision: null } }), db().facility.count(), db().registerTable.count(), db().ownerLink.count(), db().registerChange.count({ where: { undoneAt: null } }), db().user.count(), db().passkey.count(), db().circleRun.count(), db().circlePublication.count(), db().circleMethod.count(), db().villageCare.count({ where: { withdrawnAt: null } }), db().membership.count(), db().case.count(), db().case.count({ where: { handedOverOn: null } }), db().pageCheck.count(), db().auditEntry.count({ where: { action: { not: 'edition.read' } } })])
  return [counts, await db().edition.findMany({ select: { id: true, revision: true, status: true, stage: true, text: true }, orderBy: { id: 'asc' } })]
}

describe('the walls of the staff side', { timeout: 60_000 }, () => {
  it('are tried at every page, route and action there is', async () => {
    expect(Object.keys(PAGES).toSorted()).toEqual(files.filter((file) => /(?:^|\/)(?:page|route)\.tsx?$/.test(file)).toSorted())
    expect(Object.keys(ACTIONS).map((folder) => `${folder}/actions.ts`).toSorted()).toEqual(files.filter((file) => file.endsWith('actions.ts')).toSorted())
    for (const [folder, acts] of Object.entries(ACTIONS)) {
      const loaded = (await import(/* @vite-ignore */ `${ADMIN}/${folder}/actions.ts`)) as object
      expect([folder, Object.keys(acts).toSorted()]).toEqual([folder, Object.keys(loaded).toSorted()])
    }
  })

  it.each(Object.entries(PAGES).filter(([, whose]) => whose !== 'door'))('page %s', async (file, wrong) => {
    expect(await page(file)).toBe(file.endsWith('route.ts') && wrong !== 'facility_editor' ? '404' : 'sign in')
    if (wrong === 'own') return
    behind.actor = STRANGER
    expect(await page(file)).toBe('404')
    if (wrong === 'all') return
    behind.actor = member(wrong as Role)
    expect(await page(file)).toBe('404')
  })

  it.each(Object.entries(ACTIONS).flatMap(([folder, acts]) => Object.entries(acts).map(([name, act]) => [folder, name, act] as const)).filter(([, , { wrong }]) => wrong !== 'door'))('action %s %s', async (folder, name, act) => {
    const before = await everything()
    for (behind.scripts of [true, false]) expect(await action(folder, name, act)).toBe(name === 'presentAction' ? 'nothing' : 'sign in')
    const refused = name === 'findFactAction' || name === 'presentAction' ? 'nothing' : 'refused'
    for (const actor of act.wrong === 'own' ? [] : [STRANGER, member(act.wrong as Role)]) {
      behind.actor = actor
      expect(await action(folder, name, act)).toBe(refused)
    }
    expect(await everything()).toEqual(before)
  })
})
